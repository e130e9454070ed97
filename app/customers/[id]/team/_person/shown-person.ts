import type { TeamMember, TeamSeat } from '#domain/member/team-of.ts';

/** What a page shows of a person in passing: a table of them is drawn by the browser too, which gets no more. */
export type ShownPerson = Pick<TeamMember, 'id' | 'role' | 'email' | 'name'> & {
  seats: Pick<TeamSeat, 'id' | 'productName' | 'status'>[];
};

/** One of a team as a row of its table. */
export function shownPerson({ id, role, email, name, seats }: TeamMember): ShownPerson {
  return {
    id,
    role,
    email,
    name,
    seats: seats.map(({ id, productName, status }) => ({ id, productName, status })),
  };
}
