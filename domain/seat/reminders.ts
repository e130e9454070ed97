import { sql } from 'drizzle-orm';

/**
 * When an invitation that is sent now is first to be looked at, by the days of organization `o`: five
 * at the most, in any order.
 */
export const firstReminder = sql.raw(`
  now() + make_interval(days => least(${[1, 2, 3, 4, 5].map((n) => `o.reminder_days[${n}]`)}))`);
