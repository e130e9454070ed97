import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { Refusal } from '#domain/refusal.ts';
import { dayIsOver } from '#domain/seat/last-day.ts';
import { learnGrowth } from '#domain/seat/learn-growth.ts';
import { lockForBulk } from '#domain/seat/lock-for-bulk.ts';
import type { Seat } from '#domain/seat/seat.ts';
import { seatChosen } from '#domain/seat/seat-chosen.ts';
import { untilSettled } from '#domain/seat/settled.ts';
import { keptDays } from './facts.ts';
import { lockImport, readImport, sourceOfImport } from './find.ts';
import { type Judged, judge } from './judge.ts';
import { countOutcomes, type Plan } from './plan.ts';
import { openRows } from './rows.ts';

/** Whether one row that can't be seated keeps all others from being seated too. */
export const importModes = ['all_that_fit', 'all_or_nothing'] as const;

export type ImportAssignment = { importId: string; mode: (typeof importModes)[number] };

/** How many rows of each kind there were: those that were new have their seats now. */
export type ImportAssigned = Plan['counts'];

/**
 * Hands out a seat to each row of a list that has none, in one transaction: to all that fit, or to
 * nobody where one doesn't fit or needs another look. Who has a seat here already, or stands twice,
 * is passed over, and leaves the list: the same again changes nothing. What needs another look, and
 * what doesn't fit, stays.
 *
 * Refuses with `ResourceNotFound` what the actor doesn't manage, `SeatNotAvailable` where the
 * purchase is not live, `InvalidRequest` (`over`) where the seats' last day has gone by meanwhile, and in all-or-nothing mode with `InvalidSeatAssignmentRequest` (`plan`).
 */
export async function assignImport(
  db: Database,
  actor: Actor,
  { importId, mode }: ImportAssignment,
): Promise<ImportAssigned> {
  const counts = await untilSettled(() =>
    db.transaction(async (tx) => {
      const source = sourceOfImport(await readImport(tx, actor, importId));
      const purchase = await lockForBulk(tx, actor, source);
      const list = await lockImport(tx, actor, importId);
      if (list.endsOn !== null && list.endsOn < purchase.today) throw dayIsOver();
      const rows = await judge(tx, purchase, { ...list, rows: await openRows(tx, importId) });
      const found = countOutcomes(rows);
      if (mode === 'all_or_nothing') refuseUnlessAll(found);
      const fresh = rows.filter(isChosen);
      const chosen = fresh.map((row) => row.chosen);
      await keep(tx, importId, fresh, await seatChosen(tx, actor, { source, purchase, chosen }));
      if (fresh.length > 0) await passOver(tx, importId, rows);
      return found;
    }),
  );
  await learnGrowth(db, counts.new);
  return counts;
}

function refuseUnlessAll({ invalid, beyond }: Plan['counts']): void {
  if (invalid + beyond === 0) return;
  throw new Refusal('InvalidSeatAssignmentRequest', 'Not every row can be seated', {
    because: 'plan',
    values: { invalid, beyond },
  });
}

type Fresh = Judged & { chosen: NonNullable<Judged['chosen']> };

function isChosen(row: Judged): row is Fresh {
  return row.chosen !== null;
}

async function keep(
  tx: Transaction,
  importId: string,
  fresh: Fresh[],
  seats: (Seat | null)[],
): Promise<void> {
  if (fresh.length === 0) return;
  const seated = fresh.map(({ position }, at) => ({ position, seat_id: seats[at]?.id }));
  await tx.execute(sql`
    update import_rows r set seat_id = seated.seat_id
      from jsonb_to_recordset(${JSON.stringify(seated)}::jsonb) as seated (position int, seat_id uuid)
     where r.import_id = ${importId} and r.position = seated.position`);
  await tx.execute(sql`
    update imports
       set assigned = assigned + ${fresh.length}, assigned_at = coalesce(assigned_at, now()),
           modified_at = now(), expires_at = now() + make_interval(days => ${keptDays.done})
     where id = ${importId}`);
}

/** Takes out of the list whoever has a seat already, or stood in it twice: nothing is left to do. */
async function passOver(tx: Transaction, importId: string, rows: Judged[]): Promise<void> {
  const passed = rows.flatMap(({ outcome, position }) =>
    outcome === 'seated' || outcome === 'twice' ? [position] : [],
  );
  await tx.execute(sql`
    with passed as (
      delete from import_rows
       where import_id = ${importId} and position = any (${sql.param(passed)}::int[])
    )
    update imports set passed_over = passed_over + ${passed.length} where id = ${importId}`);
}
