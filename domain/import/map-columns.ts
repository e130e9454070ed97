import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import type { ColumnUse } from '#domain/paste/sheet.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Import } from './facts.ts';
import { lockImport } from './find.ts';
import { touchImport } from './touch.ts';

/** As many as a seat keeps (R12). */
const mostMetadata = 10;
const once = ['email', 'name', 'given_name', 'family_name', 'external_id'] as const;

/**
 * Takes the columns of a list for something else; `uses` has an entry for each, in their order.
 *
 * Refuses with `ResourceNotFound` what the actor doesn't manage, and with `InvalidRequest` where two
 * columns are taken for the same (`column_twice`), none says who is meant (`no_person`), or more
 * than 10 are metadata (`much_metadata`, R12).
 */
export async function mapColumns(
  db: Database,
  actor: Actor,
  { importId, uses }: { importId: string; uses: ColumnUse[] },
): Promise<Import> {
  check(uses);
  return db.transaction(async (tx) => {
    const list = await lockImport(tx, actor, importId);
    const columns = list.columns.map((column, at) => ({ ...column, use: uses[at] ?? column.use }));
    check(columns.map(({ use }) => use));
    const mapped = { ...list, columns };
    await touchImport(tx, mapped);
    return mapped;
  });
}

function check(uses: ColumnUse[]): void {
  const count = (use: ColumnUse) => uses.filter((one) => one === use).length;
  const twice = once.find((use) => count(use) > 1);
  if (twice) throw refusal('column_twice', `Only one column can be ${twice}`);
  if (count('email') + count('external_id') === 0) throw refusal('no_person', 'Who is meant?');
  if (count('metadata') > mostMetadata) {
    throw refusal('much_metadata', `At most ${mostMetadata} columns can be metadata`);
  }
}

function refusal(because: string, message: string): Refusal {
  return new Refusal('InvalidRequest', message, { because, field: 'columns' });
}
