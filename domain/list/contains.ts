import { ilike, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** That a text holds this part, in any case. */
export function contains(column: PgColumn, part: string): SQL {
  return ilike(column, patternOf(part));
}

/** What `ilike` finds a part by; a sign that stands for others stands for itself. */
export function patternOf(part: string): string {
  return `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
