import type { Database } from '#db/database.ts';
import { invitationToken } from '#domain/invitation/token.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { openSubscription } from '#domain/subscription/open.ts';
import { freshAddress, operator } from '#domain/test/world.ts';
import { Caller } from '#e2e/wire/caller.ts';
import { formWith, sent } from '#e2e/wire/form.ts';
import { keysOf } from './states.ts';

/**
 * Where somebody is led who declines an invitation. The address carries whose it was, sealed, and an
 * invitation is declined once: so each worker has one declined, of a purchase that no picture shows.
 */
export async function declinedPath(db: Database, productId: string): Promise<string> {
  const { id: subscriptionId } = await openSubscription(db, operator, {
    productId,
    customer: { email: freshAddress('mileva') },
    seats: 1,
  });
  const { id: seatId } = await assignSeat(db, operator, {
    source: { subscriptionId },
    recipient: { email: freshAddress('albert') },
  });
  const path = `/claim/${invitationToken(keysOf().invitation, { seatId, number: 1 })}`;
  const caller = new Caller();
  const form = formWith('Decline the seat', await caller.call(path));
  const { headers } = await caller.call(path, sent(form));
  return String(headers.location);
}
