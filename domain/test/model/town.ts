import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { openSubscription } from '#domain/subscription/open.ts';
import { dayAt } from '#domain/test/days.ts';
import { benefit, give } from '#domain/test/giving.ts';
import { buildWorld, freshAddress, operator, signedIn } from '#domain/test/world.ts';
import { type By, people } from './deed.ts';
import { releaseAfterDays } from './model.ts';
import { readFacts } from './read.ts';

export type Town = Awaited<ReturnType<typeof buildTown>>;

/** The model's customers and purchases in the database, and what stands there about them. */
export async function buildTown(db: Database, membersOnly: boolean) {
  const addresses = Array.from({ length: people }, (_, person) => freshAddress(`p${person}`));
  const address = (person: number) => addresses[person] ?? '';
  const organization = {
    memberModelEnabled: membersOnly,
    releaseExpiredAfterDays: releaseAfterDays,
  };
  const first = await buildWorld(db, {
    organization,
    subscription: { customer: { email: address(0) }, seats: 3 },
  });
  const keys = await benefit(db, first.organization, { type: 'license_keys' });
  await give(db, first.product, await benefit(db, first.organization), keys);
  await give(db, first.licence, keys);
  const order = await first.order(2, false);
  const second = await openSubscription(db, operator, {
    productId: first.product.id,
    customer: { email: address(1) },
    seats: 2,
    status: 'trialing',
  });
  const sources = [
    { subscriptionId: first.subscription.id },
    { orderId: order.id },
    { subscriptionId: second.id },
  ] as const;
  const customers = [first.customerId, second.customerId];
  const today = await dayAt(db, 'UTC');
  return {
    sources,
    customers,
    /** From which last days are counted, so that a story may be told past midnight. */
    today,
    address,
    actor: (by: By): Actor => (by === 'merchant' ? first.merchant : signedIn(address(by))),
    facts: () => readFacts(db.$client, { sources, customers, addresses, today }),
  };
}
