import type { Seat } from '#domain/seat/seat.ts';

const facts = [
  'id',
  'status',
  'email',
  'createdAt',
  'modifiedAt',
  'claimedAt',
  'revokedAt',
  'invitationTokenExpiresAt',
  'isExpired',
  'undeliverable',
  'revocation',
  'endsOn',
  'seatMetadata',
] as const satisfies (keyof Seat)[];

type Facts = Pick<Seat, (typeof facts)[number]>;

/** What a page shows of a seat in passing: a table of them is drawn by the browser too, which gets no more. */
export type ShownSeat = Facts & { member: Pick<Seat['member'], 'name'> };

/** A seat as a row of a table. */
export function shownSeat(seat: Seat): ShownSeat {
  const told = Object.fromEntries(facts.map((fact) => [fact, seat[fact]])) as Facts;
  return { ...told, member: { name: seat.member.name } };
}
