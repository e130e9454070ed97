import { and, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** Values by name; each name must have one of its values. A number or a yes is given as its text. */
export type MetadataFilter = Record<string, string[]>;

/** Narrows to rows whose metadata has the values; to all where nothing is asked. */
export function hasMetadata(column: PgColumn, filter: MetadataFilter = {}): SQL | undefined {
  return and(
    ...Object.entries(filter).map(
      ([name, values]) => sql`${column} ->> ${name} = any (${sql.param(values)}::text[])`,
    ),
  );
}
