import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { benefitPromises } from './benefits.ts';
import { guardPromises } from './guards.ts';
import { historyPromises } from './history.ts';
import { linkPromises } from './links.ts';
import { requestPromises } from './requests.ts';
import { seatPromises } from './seats.ts';
import { secretPromises } from './secrets.ts';
import { teamPromises } from './teams.ts';
import { webhookPromises } from './webhooks.ts';

/** A promise, and each place where it is broken; none where it is kept. */
export type Verdict = { promise: string; broken: string[] };

const most = 20;

/**
 * Checks every promise on the live database, in one snapshot that changes nothing. Names at most 20
 * places for each.
 */
export async function verifyPromises(db: Database): Promise<Verdict[]> {
  const promises = [
    ...guardPromises,
    ...seatPromises,
    ...teamPromises,
    ...benefitPromises,
    ...requestPromises,
    ...linkPromises,
    ...historyPromises,
    ...secretPromises,
    ...webhookPromises,
  ];
  return db.transaction(
    async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`);
      const verdicts: Verdict[] = [];
      for (const { promise, broken } of promises) {
        const rows = await tx.execute<{ what: string }>(
          sql`select what from (${broken}) as found limit ${most}`,
        );
        verdicts.push({ promise, broken: rows.map(({ what }) => what) });
      }
      return verdicts;
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}
