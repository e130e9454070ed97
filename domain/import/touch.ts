import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { type Import, keptDays } from './facts.ts';

/** Keeps a list for its full time from now, since somebody works on it. */
export async function touchImport(tx: Transaction, { id, assignedAt }: Import): Promise<void> {
  const days = assignedAt ? keptDays.done : keptDays.draft;
  await tx.execute(sql`
    update imports set modified_at = now(), expires_at = now() + make_interval(days => ${days})
     where id = ${id}`);
}
