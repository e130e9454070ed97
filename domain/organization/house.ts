import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';

/** How an organization shows itself on a page. */
export type House = {
  name: string;
  logo: string | null;
  accentColor: string | null;
  timeZone: string;
};

/** The only organization of an installation: whose house it is. Null where there are several. */
export async function houseOf(db: Executor): Promise<House | null> {
  const houses = await db.execute<House>(sql`
    select name, logo, accent_color as "accentColor", time_zone as "timeZone"
      from organizations limit 2`);
  const [house, another] = houses;
  return another ? null : (house ?? null);
}
