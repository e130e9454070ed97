import { sql } from 'drizzle-orm';
import { fromDrizzle, type PgBoss } from 'pg-boss';
import type { Database } from '#db/database.ts';
import { announceFacts } from '#domain/event/announce.ts';
import { letterQueue } from '#outbox/jobs/queues.ts';
import { lettersAfter } from '#outbox/letters/follow.ts';
import { held } from '#outbox/letters/hold.ts';
import { readersOf } from '#outbox/letters/readers.ts';
import type { Log } from '#outbox/log.ts';
import { lineUp } from '#outbox/pace/line-up.ts';
import { enqueueWebhooks } from '#outbox/webhooks/enqueue.ts';
import { numberFacts } from './number.ts';

/** Few enough that a transaction stays short, many enough that a bulk of seats is told at once. */
const batch = 1_000;

/**
 * Takes the next facts: in one transaction they get their numbers, the letters that follow from
 * them become jobs (or wait in line, where one deed makes many), the webhooks are written, and pages
 * that show the purchases hear of it. So a fact is told exactly once, and none that was rolled back
 * ever is. Answers how many were taken.
 */
export function tellFacts(db: Database, boss: PgBoss, log: Log): Promise<number> {
  return db.transaction(async (tx) => {
    const facts = await numberFacts(tx, batch);
    const letters = await lineUp(tx, lettersAfter(facts, await readersOf(tx, facts)));
    const jobs = letters.map(({ id, data, priority }) => held({ id, data, priority }));
    if (jobs.length > 0) await boss.insert(letterQueue, jobs, { db: fromDrizzle(tx, sql) });
    await enqueueWebhooks(tx, facts, log);
    await announceFacts(tx, facts);
    return facts.length;
  });
}
