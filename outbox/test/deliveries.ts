import { expect } from 'vitest';
import { assignSeat } from '#domain/seat/assign.ts';
import { endpointOf } from '#domain/test/webhooks.ts';
import { buildWorld, freshAddress, type World } from '#domain/test/world.ts';
import { openOffice } from '#outbox/test/office.ts';
import { targets } from '#outbox/test/settings.ts';

/** An office with two workers, and what a test of deliveries does in it. */
export async function openDeliveries() {
  const office = await openOffice();
  const { db, sql } = office;
  await Promise.all([office.work(), office.work()]);

  /** A world whose first facts are told already, so that endpoints hear only what a test does. */
  async function tellStory() {
    const world = await buildWorld(db, { subscription: { seats: 100 } });
    await office.settle();
    return world;
  }

  const listen = (world: World, url: string) =>
    endpointOf(db, world.organization, { url, targets, events: ['customer_seat.assigned'] });

  const assign = ({ ada, subscription }: World) =>
    assignSeat(db, ada, {
      source: { subscriptionId: subscription.id },
      recipient: { email: freshAddress('bob') },
    });

  /** Lets what waits for its next attempt have it now. */
  const hurry = ({ id }: { id: string }) => sql`
    update webhook_events set due_at = now()
     where endpoint_id = ${id} and succeeded = false and due_at > now()`;

  const logOf = ({ id }: { id: string }) => sql`
    select succeeded, http_code, response from webhook_deliveries
     where endpoint_id = ${id} order by created_at`;

  const logged = (endpoint: { id: string }, count: number) =>
    expect.poll(async () => (await logOf(endpoint)).length, { timeout: 15_000 }).toBe(count);

  return { office, db, sql, tellStory, listen, assign, hurry, logOf, logged };
}
