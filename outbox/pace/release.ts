import { sql } from 'drizzle-orm';
import { fromDrizzle, type PgBoss } from 'pg-boss';
import type { Database, Transaction } from '#db/database.ts';
import { letterQueue } from '#outbox/jobs/queues.ts';
import { held } from '#outbox/letters/hold.ts';

/** Time that was not used is made up for as far as this, and forgotten beyond: no flood after a rest. */
const burstSeconds = 10;

/** Few enough that a transaction stays short. */
const batch = 1_000;

type Released = { id: string; eventId: number; letter: string };

/**
 * Lets as many waiting letters go as each organization's pace allows by now, the oldest first: in
 * one transaction they leave the line and become jobs. Workers take turns, so the pace is the same
 * however many there are; another pace holds from the next turn on. Answers how many went.
 */
export async function releaseLetters(db: Database, boss: PgBoss): Promise<number> {
  const [somebody] = await db.execute(sql`select 1 from waiting_letters limit 1`);
  if (!somebody) return 0;
  return db.transaction(async (tx) => {
    const released = await takeFromLine(tx);
    const jobs = released.map(({ id, eventId, letter }) => held({ id, data: { eventId, letter } }));
    if (jobs.length > 0) await boss.insert(letterQueue, jobs, { db: fromDrizzle(tx, sql) });
    return jobs.length;
  });
}

async function takeFromLine(tx: Transaction): Promise<Released[]> {
  const [lock] = await tx.execute<{ isOurs: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('usher paces letters')) as "isOurs"`,
  );
  if (!lock?.isOurs) return [];
  // A statement of its own, so that it sees what was taken before the lock was granted.
  const released = await tx.execute<Released>(sql`
    with line as materialized (
      select o.id, make_interval(secs => 60.0 / o.letters_per_minute) as each,
             greatest(pace.next_at, now() - make_interval(secs => ${burstSeconds})) as next_at
        from organizations o
        left join letter_paces pace on pace.organization_id = o.id
       where exists (select 1 from waiting_letters w where w.organization_id = o.id)
    ), turn as (
      select line.*, coalesce(least(${batch}, floor(extract(epoch from now() - next_at)
                                                    / extract(epoch from each))), ${batch}) as count
        from line
    ), released as (
      delete from waiting_letters w using turn
       where w.id in (select id from waiting_letters oldest
                       where oldest.organization_id = turn.id
                       order by oldest.event_id limit greatest(turn.count, 0))
      returning w.*
    ), paced as (
      insert into letter_paces (organization_id, next_at)
      select turn.id, turn.next_at + turn.each * count(released.id)
        from turn join released on released.organization_id = turn.id
       where turn.each is not null
       group by turn.id, turn.next_at, turn.each
          on conflict (organization_id) do update set next_at = excluded.next_at
    )
    select id, event_id::float8 as "eventId", letter from released order by event_id`);
  return [...released];
}
