import { ilike, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** That a text holds this part, in any case; a sign that stands for others stands for itself. */
export function contains(column: PgColumn, part: string): SQL {
  return ilike(column, `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`);
}
