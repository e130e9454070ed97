import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import type { Address } from '#domain/address/parse.ts';
import { isId } from '#domain/id.ts';
import { lockSource } from '#domain/purchase/lock.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import { findSeat } from './find.ts';
import { type Seat, sourceOfSeat } from './seat.ts';
import { seatAgain } from './seat-again.ts';
import { whyNotSeated } from './why-not.ts';

/** For so long a revoke can be taken back. */
export const undoSeconds = 10;

/** Who presses in the last moment is on the way for a while; so long wait its letter and the line. */
export const heldSeconds = undoSeconds + 5;

/** That a seat `s` was revoked just now, by whoever manages its purchase. */
export const isFresh: SQL = sql`s.revocation = 'revoked'
  and s.revoked_at > now() - make_interval(secs => ${heldSeconds}::int)`;

/**
 * Takes a revoke back, for ten seconds: a new seat continues the former one as if nothing had been.
 * A claimed seat is claimed, without a letter; a pending one waits with the link that its person has
 * already, until the moment at which that was to end.
 *
 * Refuses with `ResourceNotFound`, `ResourceUnavailable` where the time is over or the seat was not
 * revoked, and, where somebody was quicker, like `assignSeat`.
 */
export async function undoRevoke(
  db: Database,
  actor: Actor,
  { seatId }: { seatId: string },
): Promise<Seat> {
  if (!isId(seatId)) throw notFound('Seat');
  const former = await findSeat(db, actor, { seatId });
  if (!former) throw notFound('Seat');
  const source = sourceOfSeat(former);
  return db.transaction(async (tx) => {
    await lockSource(tx, source);
    const refusal = await whyNotSeated(tx, actor, source, []);
    if (refusal) throw refusal;
    const which = sql`s.id = ${seatId} and ${isFresh}`;
    const [again] = await seatAgain(tx, actor, { source, which, asItWas: true });
    const seat = again && (await findSeat(tx, actor, { seatId: again.id }));
    if (seat) return seat;
    const [isStill] = await tx.execute(sql`
      select 1 from customer_seats s where s.id = ${seatId} and ${isFresh}`);
    const email = former.email as Address;
    throw (isStill && (await whyNotSeated(tx, actor, source, [{ email }]))) || tooLate();
  });
}

/** What can't be taken back any more. */
export function tooLate(): Refusal {
  return new Refusal('ResourceUnavailable', 'This revoke can no longer be taken back', {
    because: 'too_late',
  });
}
