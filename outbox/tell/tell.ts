import { sql } from 'drizzle-orm';
import { fromDrizzle, type PgBoss } from 'pg-boss';
import type { Database } from '#db/database.ts';
import { letterQueue } from '#outbox/jobs/queues.ts';
import { lettersAfter } from '#outbox/letters/follow.ts';
import { numberFacts } from './number.ts';

/** Few enough that a transaction stays short, many enough that a bulk of seats is told at once. */
const batch = 1_000;

/**
 * Takes the next facts: in one transaction they get their numbers and the letters that follow from
 * them become jobs. So a fact becomes jobs exactly once, and none that was rolled back ever does.
 * Answers how many were taken.
 */
export function tellFacts(db: Database, boss: PgBoss): Promise<number> {
  return db.transaction(async (tx) => {
    const facts = await numberFacts(tx, batch);
    const jobs = lettersAfter(facts);
    if (jobs.length > 0) await boss.insert(letterQueue, jobs, { db: fromDrizzle(tx, sql) });
    return facts.length;
  });
}
