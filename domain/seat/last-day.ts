import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { parseDay } from '#domain/day/parse.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { Refusal } from '#domain/refusal.ts';

/** The day that it is at an organization: where its last day was yesterday, a seat is over. */
export function todayAt(organization: SQL): SQL {
  return sql`(select (now() at time zone home.time_zone)::date
                from organizations home where home.id = ${organization})`;
}

/** Reads the last day that a seat of a purchase is to have; refuses one that is over. */
export async function parseLastDay(
  db: Executor,
  source: Source,
  text: string | null | undefined,
): Promise<string | null> {
  if (text === undefined || text === null) return null;
  const day = parseDay(text, 'endsOn');
  const { id, table } = partsOf(source);
  const [over] = await db.execute(sql`
    select 1 from ${table} p where p.id = ${id} and ${day}::date < ${todayAt(sql`p.organization_id`)}`);
  if (over) throw dayIsOver();
  return day;
}

/** A last day in the past would take the seat back at once: that is another deed. */
export function dayIsOver(): Refusal {
  return new Refusal('InvalidRequest', 'endsOn must not be over', {
    because: 'over',
    field: 'endsOn',
  });
}
