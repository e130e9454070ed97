import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { addMember } from '#domain/member/add.ts';
import type { Member } from '#domain/member/facts.ts';
import { leaveSeat } from '#domain/seat/leave.ts';
import type { Seat } from '#domain/seat/seat.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { allowRequests } from '#domain/seat-request/allow.ts';
import { askForSeat } from '#domain/seat-request/ask.ts';
import { seated } from './seating.ts';
import { buildWorld, freshAddress, signedIn } from './world.ts';

/** Somebody of a team who may ask for a seat. */
export type Colleague = Member & { actor: Actor };

/** A world whose purchase takes requests, with what happens in tests about them. */
export async function buildWishingWorld(
  db: Database,
  {
    seats = 3,
    ...options
  }: { seats?: number } & NonNullable<Parameters<typeof buildWorld>[1]> = {},
) {
  const built = await buildWorld(db, { ...options, subscription: { seats } });
  const { ada, customerId, subscription } = built;
  const source = { subscriptionId: subscription.id };
  await allowRequests(db, ada, { source, allowed: true });
  const join = async (name = 'bob'): Promise<Colleague> => {
    const member = await addMember(db, ada, { customerId, email: freshAddress(name) });
    return { ...member, actor: signedIn(member.email) };
  };
  return {
    ...built,
    source,
    /** Somebody joins the team. */
    join,
    /** Somebody, new unless named, asks for a seat. */
    ask: async (who?: Colleague, reason?: string) => {
      const person = who ?? (await join());
      const requestId = await askForSeat(db, person.actor, { source, reason });
      return { ...person, requestId };
    },
    /** The addresses that have a seat. */
    holders: async () =>
      (await seatsOf(db, ada, { source, show: 'live' })).seats.map(({ email }) => email).reverse(),
    /** Somebody gives a seat back, which nobody can undo. */
    leave: (seat: Seat | undefined, side = db) =>
      leaveSeat(side, signedIn(seat?.email ?? ''), { seatId: seat?.id ?? '' }),
    /** So many seats are taken by others. */
    fill: (count: number) =>
      Promise.all(Array.from({ length: count }, () => seated(db, ada, source))),
  };
}
