import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import type { LetterLanguage } from '#domain/language/of-letter.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import { checkSeatsAreSold } from './enabled.ts';
import { findSeat } from './find.ts';
import { type Handover, type Renewed, renewInvitation } from './renew.ts';

/** Gives a pending seat that the actor manages a new link, or refuses as `resendInvitation` does. */
export async function handOver(
  tx: Executor,
  actor: Actor,
  { seatId, by, language }: { seatId: string; by: Handover; language?: LetterLanguage },
): Promise<Renewed> {
  if (!isId(seatId)) throw notFound('Seat');
  const may = sql`${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}
                   and o.seat_based_pricing_enabled`;
  const renewed = await renewInvitation(tx, actor, { seatId, may, by, language });
  if (renewed) return renewed;
  const seat = await findSeat(tx, actor, { seatId });
  if (!seat) throw notFound('Seat');
  await checkSeatsAreSold(tx, seatId);
  if (seat.status !== 'pending') throw notPending(seat);
  throw new Refusal('SeatNotAvailable', 'The purchase hands out no seats', { because: 'not_live' });
}

/** R43. */
export function notPending({ status, email }: { status: string; email: string }): Refusal {
  return new Refusal('SeatNotPending', 'Seat is not in pending status', {
    because: status,
    values: { address: email },
  });
}
