import type { Database } from '#db/database.ts';

/** Lets a subscription's period be over: rows age, the clock is never touched. */
export async function endPeriod(
  db: Database,
  { subscriptionId }: { subscriptionId: string },
): Promise<void> {
  await db.$client`
    update subscriptions set current_period_start = now() - interval '2 months',
                             current_period_end = now() - interval '1 second'
     where id = ${subscriptionId}`;
}
