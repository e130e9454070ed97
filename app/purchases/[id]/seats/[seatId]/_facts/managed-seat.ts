import { database } from '#app/_database/pool.ts';
import { nothingHere } from '#app/_session/nothing-here.ts';
import { isId } from '#domain/id.ts';
import { findSeat } from '#domain/seat/find.ts';
import { managedPurchase } from '../../../_purchase/managed-purchase.ts';

type Params = Promise<{ id: string; seatId: string }>;

/** The seat that a page is about, of the purchase in its address, and who manages both. */
export async function managedSeat(params: Params) {
  const { id, seatId } = await params;
  const { actor, purchase } = await managedPurchase(id);
  const seat = isId(seatId) ? await findSeat(database(), actor, { seatId }) : undefined;
  if (!seat || (seat.subscriptionId ?? seat.orderId) !== purchase.id) nothingHere();
  return { actor, purchase, seat };
}
