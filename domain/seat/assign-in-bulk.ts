import type { Database, Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import type { Language } from '#domain/language/languages.ts';
import type { Source } from '#domain/purchase/source.ts';
import { type LineProblem, Refusal } from '#domain/refusal.ts';
import { mostAtOnce } from './assign-many.ts';
import { type Chosen, choose } from './choose.ts';
import { learnGrowth } from './learn-growth.ts';
import { lockForBulk } from './lock-for-bulk.ts';
import type { Named } from './recipient.ts';
import type { Seat } from './seat.ts';
import { seatChosen } from './seat-chosen.ts';
import { untilSettled } from './settled.ts';

/** One of many recipients. */
export type BulkRow = {
  recipient: Named;
  name?: string | undefined;
  metadata?: Record<string, unknown> | undefined;
  /** What letters about the seat are written in; left out, the holder's own language decides. */
  language?: Language | undefined;
  /** Claimed at once: no link and no letter (R18). */
  immediateClaim?: boolean | undefined;
  /** The last day on which the seat is theirs. */
  endsOn?: string | undefined;
};

export type Bulk = {
  source: Source;
  rows: BulkRow[];
  /** Whether one row that can't be seated keeps all others from being seated too. */
  mode: 'all_or_nothing' | 'partial';
  /** Says what would happen, and does nothing. */
  dryRun?: boolean;
};

/** What became of a row: its seat, or why it has none; neither where it only would have one. */
export type BulkResult = { seat: Seat | null; refusal: Refusal | null };

/**
 * Hands out seats to up to 10,000 recipients in one transaction, and answers a result for each, in
 * their order. In partial mode, rows that can be seated are, and the first come first while places
 * last; a second row for the same person is refused like one for somebody who has a seat.
 *
 * Refuses with `ResourceNotFound`, `FeatureNotEnabled` and `SeatNotAvailable` (not live) for the
 * purchase, and with `InvalidSeatAssignmentRequest` where there is no row or more than 10,000; in
 * all-or-nothing mode also where a row can't be seated, naming each with its own refusal.
 */
export async function assignInBulk(db: Database, actor: Actor, bulk: Bulk): Promise<BulkResult[]> {
  if (bulk.rows.length === 0 || bulk.rows.length > mostAtOnce) {
    throw new Refusal('InvalidSeatAssignmentRequest', `Name 1 to ${mostAtOnce} recipients`);
  }
  const results = await untilSettled(() => db.transaction((tx) => seatRows(tx, actor, bulk)));
  await learnGrowth(db, results.filter(({ seat }) => seat).length);
  return results;
}

async function seatRows(
  tx: Transaction,
  actor: Actor,
  { source, rows, mode, dryRun = false }: Bulk,
): Promise<BulkResult[]> {
  const purchase = await lockForBulk(tx, actor, source);
  const chosen = await choose(tx, purchase, rows);
  if (dryRun) return chosen.map(({ refusal }) => ({ seat: null, refusal }));
  if (mode === 'all_or_nothing') refuseUnlessAll(chosen);
  const seats = await seatChosen(tx, actor, { source, purchase, chosen });
  return chosen.map(({ refusal }, at) => ({ seat: seats[at] ?? null, refusal }));
}

function refuseUnlessAll(chosen: Chosen[]): void {
  const problems = chosen.flatMap(({ refusal }, at): LineProblem[] =>
    refusal ? [{ line: at + 1, text: '', code: refusal.code, message: refusal.message }] : [],
  );
  if (problems.length === 0) return;
  throw new Refusal(
    'InvalidSeatAssignmentRequest',
    `${problems.length} of ${chosen.length} recipients can't be seated, and nobody was`,
    { because: 'lines', values: { count: problems.length }, problems },
  );
}
