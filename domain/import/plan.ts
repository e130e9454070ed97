import type { Executor } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { readForBulk } from '#domain/seat/lock-for-bulk.ts';
import type { Import } from './facts.ts';
import { readImport, sourceOfImport } from './find.ts';
import { type Judged, judge, type Outcome, outcomes } from './judge.ts';
import { openRows } from './rows.ts';

/** What would happen to the rows of a list that have no seat yet, if seats were handed out now. */
export type Plan = {
  list: Import;
  rows: Judged[];
  counts: Record<Outcome, number>;
};

/**
 * Says what would become of each row of a list, as things stand: changes and locks nothing. Refuses
 * with `ResourceNotFound` what the actor doesn't manage, and what was forgotten.
 */
export async function planImport(
  db: Executor,
  actor: Actor,
  { importId }: { importId: string },
): Promise<Plan> {
  const list = await readImport(db, actor, importId);
  const purchase = await readForBulk(db, actor, sourceOfImport(list));
  const rows = await judge(db, purchase, { ...list, rows: await openRows(db, importId) });
  return { list, rows, counts: countOutcomes(rows) };
}

/** How many rows have each outcome. */
export function countOutcomes(rows: Judged[]): Plan['counts'] {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Plan['counts'];
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
