import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import type { Fact } from '#domain/event/fact.ts';
import { isId } from '#domain/id.ts';
import { purchases } from './purchase.ts';

/** How far a page knows a purchase's facts: the last number, and the last fact without one. */
export type Known = { number: number; id: number };

/** More facts than these, of all purchases, are not looked through for those of one. */
const most = 5_000;

/**
 * Says how far the facts of a purchase are known to whoever reads it after this; undefined where the
 * actor doesn't manage it, and so hears nothing of it.
 */
export async function knownOf(
  db: Executor,
  actor: Actor,
  { id }: { id: string },
): Promise<Known | undefined> {
  if (!isId(id)) return undefined;
  const [known] = await db.execute<Known>(sql`
    select coalesce((select max(number) from events where number is not null), 0)::float8 as number,
           coalesce((select max(e.id) from events e
                      where e.number is null
                        and (e.subscription_id = p.id or e.order_id = p.id)), 0)::float8 as id
      from ${purchases}
     where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}`);
  return known;
}

/** Whether a fact is news to a page. */
export function isNews({ id, number }: Pick<Fact, 'id' | 'number'>, known: Known): boolean {
  return number > known.number && id > known.id;
}

/**
 * Lists the facts of a purchase that are news to a page, of those numbered by `now`; null where too
 * much has happened in the meantime to look through.
 */
export async function newsBetween(
  db: Executor,
  { id, known, now }: { id: string; known: Known; now: Known },
): Promise<number[] | null> {
  if (now.number > known.number + most) return null;
  const news = await db.execute<{ id: number }>(sql`
    select id::float8 as id from events
     where number > ${known.number} and number <= ${now.number} and id > ${known.id}
       and (subscription_id = ${id} or order_id = ${id})`);
  return news.map((fact) => fact.id);
}
