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
export type ShownSeat = Facts & {
  member: Pick<Seat['member'], 'name'>;
  /** The number by which another program knows the holder, where that is what was looked for. */
  foundId?: string;
};

/** A seat as a row of a table in which something was looked for, or nothing. */
export function shownSeat(seat: Seat, search: string): ShownSeat {
  const told = Object.fromEntries(facts.map((fact) => [fact, seat[fact]])) as Facts;
  const { name, externalId } = seat.member;
  const isFound = search && externalId?.toLowerCase().includes(search.trim().toLowerCase());
  return { ...told, member: { name }, ...(externalId && isFound && { foundId: externalId }) };
}
