import type { Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import type { Source } from '#domain/purchase/source.ts';
import type { Chosen } from './choose.ts';
import { customersOfHolders } from './customers-of-holders.ts';
import { linkMembers } from './link-members.ts';
import type { LockedPurchase } from './lock-for-bulk.ts';
import { placeSeats } from './place.ts';
import type { Seat } from './seat.ts';

/**
 * Seats whoever was chosen, in the transaction that chose them. Answers the seat of each row, in
 * their order; null where a row was refused.
 */
export async function seatChosen(
  tx: Transaction,
  actor: Actor,
  { source, purchase, chosen }: { source: Source; purchase: LockedPurchase; chosen: Chosen[] },
): Promise<(Seat | null)[]> {
  const recipients = chosen.flatMap(({ recipient }) => (recipient ? [recipient] : []));
  if (recipients.length === 0) return chosen.map(() => null);
  await linkMembers(tx, actor, purchase, chosen);
  await customersOfHolders(tx, actor, source, recipients);
  const seats = await placeSeats(tx, actor, {
    source,
    recipients,
    immediateClaim: false,
    customersExist: true,
  });
  if (seats.length !== recipients.length) throw new Error('All who were chosen must be seated');
  const byAddress = new Map(seats.map((seat) => [seat.email.toLowerCase(), seat]));
  return chosen.map(({ recipient }) =>
    recipient ? (byAddress.get(recipient.email.toLowerCase()) ?? null) : null,
  );
}
