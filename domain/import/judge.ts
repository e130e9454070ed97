import type { Executor } from '#db/database.ts';
import { type AddressFlaw, addressFlaw } from '#domain/address/parse.ts';
import type { Column } from '#domain/paste/sheet.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { BulkRow } from '#domain/seat/assign-in-bulk.ts';
import { type Chosen, choose } from '#domain/seat/choose.ts';
import type { LockedPurchase } from '#domain/seat/lock-for-bulk.ts';
import { columnOf, type Flaw, readEntry } from './entry.ts';
import type { Import } from './facts.ts';
import type { OpenRow } from './rows.ts';

/** What becomes of a row, problems first. */
export const outcomes = ['invalid', 'beyond', 'new', 'seated', 'twice'] as const;

export type Outcome = (typeof outcomes)[number];

/** What is wrong with a row, and the column in which that can be mended. */
export type Problem = {
  because:
    | Flaw['because']
    | `address_${AddressFlaw}`
    | 'name'
    | 'external_id'
    | 'metadata'
    | 'mismatch'
    | 'nobody';
  column: number;
};

export type Judged = OpenRow & {
  entry: BulkRow | null;
  /** Set for whoever would get a seat. */
  chosen: Extract<Chosen, { refusal: null }> | null;
  outcome: Outcome;
  problem: Problem | null;
};

/**
 * Says of each row that has no seat yet what would become of it: new; who has a seat here, or stands
 * in the list before, is passed over; who is beyond the free places; and what needs another look.
 */
export async function judge(
  db: Executor,
  purchase: LockedPurchase,
  {
    rows,
    columns,
    language,
    endsOn,
  }: Pick<Import, 'columns' | 'language' | 'endsOn'> & {
    rows: OpenRow[];
  },
): Promise<Judged[]> {
  // A last day that has come meanwhile is wrong with the deed, and with no row.
  const isOver = endsOn !== null && endsOn < purchase.today;
  const ofAll = {
    language: language ?? undefined,
    endsOn: isOver ? undefined : (endsOn ?? undefined),
  };
  const entries = rows.map(({ cells }): BulkRow | Flaw => {
    const entry = readEntry(cells, columns);
    return isFlaw(entry) ? entry : { ...entry, ...ofAll };
  });
  const clear = entries.filter((entry): entry is BulkRow => !isFlaw(entry));
  const chosen = (await choose(db, purchase, clear)).values();
  return rows.map((row, at): Judged => {
    const entry = entries[at] as BulkRow | Flaw;
    if (isFlaw(entry)) {
      return { ...row, entry: null, chosen: null, outcome: 'invalid', problem: entry };
    }
    const one = chosen.next().value as Chosen;
    if (one.refusal === null) return { ...row, entry, chosen: one, outcome: 'new', problem: null };
    const outcome = outcomeOf(one.refusal);
    const problem = outcome === 'invalid' ? problemOf(one.refusal, row.cells, columns) : null;
    return { ...row, entry, chosen: null, outcome, problem };
  });
}

function isFlaw(entry: BulkRow | Flaw): entry is Flaw {
  return 'because' in entry;
}

function outcomeOf({ code, because }: Refusal): Outcome {
  if (code === 'SeatNotAvailable') return 'beyond';
  if (code !== 'SeatAlreadyAssigned') return 'invalid';
  return because === 'twice' ? 'twice' : 'seated';
}

function problemOf({ code, field, values }: Refusal, cells: string[], columns: Column[]): Problem {
  const email = columnOf(columns, 'email');
  if (code === 'MemberEmailMismatch') return { because: 'mismatch', column: email };
  if (code === 'MemberNotFound') return { because: 'nobody', column: email };
  if (field === 'name') {
    return { because: 'name', column: columnOf(columns, 'name', 'given_name', 'family_name') };
  }
  if (field === 'externalMemberId') {
    return { because: 'external_id', column: columnOf(columns, 'external_id') };
  }
  if (field === 'metadata') return { because: 'metadata', column: longest(cells, columns) };
  const flaw = values.address === undefined ? 'other' : addressFlaw(String(values.address));
  return { because: `address_${flaw}`, column: email };
}

function longest(cells: string[], columns: Column[]): number {
  const lengths = columns.map(({ use }, at) =>
    use === 'metadata' ? (cells[at]?.length ?? 0) : -1,
  );
  return lengths.indexOf(Math.max(...lengths));
}
