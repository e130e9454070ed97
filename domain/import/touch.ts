import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { type Import, keptDays } from './facts.ts';

type Touched = Pick<Import, 'id' | 'assignedAt' | 'columns'>;

/**
 * Keeps a locked list, with its columns, for its full time from now, since somebody works on it. In
 * one statement: of a row that its transaction has written before, PostgreSQL looks for the purchase
 * again, and so would lock it after the list.
 */
export async function touchImport(
  tx: Transaction,
  { id, assignedAt, columns }: Touched,
): Promise<void> {
  const days = assignedAt ? keptDays.done : keptDays.draft;
  await tx.execute(sql`
    update imports set columns = ${JSON.stringify(columns)}::jsonb, modified_at = now(),
                       expires_at = now() + make_interval(days => ${days})
     where id = ${id}`);
}
