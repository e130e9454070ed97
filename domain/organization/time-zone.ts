import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { Refusal } from '#domain/refusal.ts';

/**
 * Refuses a time zone that the database doesn't know (`InvalidRequest`): it is the one that counts
 * an organization's days.
 */
export async function checkTimeZone(tx: Transaction, name: string | undefined): Promise<void> {
  if (name === undefined) return;
  const [known] = await tx.execute(sql`
    select 1 from pg_timezone_names where lower(name) = lower(${name})
    union all
    select 1 from pg_timezone_abbrevs where lower(abbrev) = lower(${name})`);
  if (known) return;
  throw new Refusal('InvalidRequest', 'timeZone must be a time zone like Europe/Vienna', {
    because: 'setting',
    field: 'timeZone',
  });
}
