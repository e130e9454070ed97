import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { eachInTurn } from '#domain/clock/each-in-turn.ts';
import { lockSource } from '#domain/purchase/lock.ts';
import type { Source } from '#domain/purchase/source.ts';
import { takeBackSeats } from './take-back.ts';

const usher: Actor = { kind: 'system' };

/**
 * Takes back every live seat whose last day is over, claimed or not, purchase by purchase: all of a
 * purchase's in one statement. Returns how many. Runs on Usher's clock; several at once take each
 * seat back once, and none whose last day was moved meanwhile.
 */
export async function endDatedSeats(db: Database): Promise<number> {
  return eachInTurn(await sourcesWithPastSeats(db), (source) =>
    db.transaction(async (tx) => {
      await lockSource(tx, source);
      return takeBackSeats(tx, usher, { pastLastDayOf: source }, 'lapsed');
    }),
  );
}

async function sourcesWithPastSeats(db: Database): Promise<Source[]> {
  const found = await db.execute<{ subscriptionId: string | null; orderId: string }>(sql`
    select distinct s.subscription_id as "subscriptionId", s.order_id as "orderId"
      from customer_seats s
      left join subscriptions sub on sub.id = s.subscription_id
      left join orders ord on ord.id = s.order_id
      join organizations o on o.id = coalesce(sub.organization_id, ord.organization_id)
     where ${dated} and s.ends_on < (now() at time zone o.time_zone)::date`);
  return found.map(({ subscriptionId, orderId }) =>
    subscriptionId === null ? { orderId } : { subscriptionId },
  );
}

/** What the index of last days finds: nowhere on earth is it later than 14 hours after UTC. */
const dated: SQL = sql`
  s.ends_on is not null and s.revoked_at is null
  and s.ends_on < ((now() at time zone 'UTC') + interval '14 hours')::date`;
