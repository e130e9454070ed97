import { type SQL, sql } from 'drizzle-orm';
import { Refusal } from '#domain/refusal.ts';
import { isDay } from './parse.ts';

/** Days in a row, like 2026-11-30, as a time zone has them; open at an end that isn't given. */
export type Days = { from?: string | undefined; to?: string | undefined; timeZone: string };

/** The moment at which a day begins in a time zone, or so many days later. Refuses what is no day. */
export function beginOf(day: string, timeZone: string, daysLater = 0): SQL {
  if (!isDay(day)) throw new Refusal('BadRequest', `${day} is not a day`);
  return sql`((${day}::date + ${daysLater}::int)::timestamp at time zone ${timeZone})`;
}

/** That a moment lies within days. */
export function within(moment: SQL, { from, to, timeZone }: Days): SQL {
  return sql`(true
    ${from ? sql`and ${moment} >= ${beginOf(from, timeZone)}` : sql``}
    ${to ? sql`and ${moment} < ${beginOf(to, timeZone, 1)}` : sql``})`;
}
