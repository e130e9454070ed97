import { type SQL, sql } from 'drizzle-orm';

/** Rows that are read at a time: few enough to hold, many enough that few statements are needed. */
const stride = 1_000;

/** What a part of a list asks: which rows `t` come after the last of the part before, and how many. */
export type Part = { isAfter: SQL; cut: SQL };

/**
 * Reads a table to its end by age, a part at a time. No connection is held while whoever listens is
 * slow. `read` gives the rows `t` of a part, in the order of `t.created_at, t.id`.
 */
export async function* walkTable<Row extends { id: string }>(
  table: 'customers' | 'orders' | 'subscriptions',
  read: (part: Part) => PromiseLike<Row[]>,
): AsyncGenerator<Row> {
  const cut = sql.raw(`order by t.created_at, t.id limit ${stride}`);
  let isAfter = sql`true`;
  for (;;) {
    const rows = await read({ isAfter, cut });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < stride) return;
    isAfter = sql`(t.created_at, t.id) > (
      select created_at, id from ${sql.raw(table)} where id = ${last.id})`;
  }
}

/** That a column is one of these words; anything where none was asked for. */
export function oneOfWords(column: SQL, words: readonly string[] | undefined): SQL {
  return words === undefined ? sql`true` : sql`${column} = any(${sql.param(words)}::text[])`;
}

/** That a column's moment lies between two; either may be left open. */
export function between(column: SQL, after: Date | undefined, before: Date | undefined): SQL {
  const later = after ? sql`${column} > ${after}` : sql`true`;
  return before ? sql`${later} and ${column} < ${before}` : later;
}

/** That a column is one of these ids; anything where none was asked for. */
export function oneOf(column: SQL, ids: string[] | undefined): SQL {
  return ids === undefined ? sql`true` : sql`${column} = any(${sql.param(ids)}::uuid[])`;
}
