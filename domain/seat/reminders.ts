import { sql } from 'drizzle-orm';

/** When an invitation that is sent now is first to be looked at, by the days of organization `o`. */
export const firstReminder = sql.raw(`
  now() + make_interval(days => (select min(day) from unnest(o.reminder_days) day))`);
