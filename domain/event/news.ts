import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import type { Fact } from './fact.ts';
import type { Family } from './types.ts';

/**
 * How far a page knows the facts about its subject: the last number, and whose facts it saw whether
 * they had one or not. PostgreSQL writes that as `first:next:open,…`: seen are the transactions before
 * the first, and those before the next but for the open ones.
 */
export type Known = { number: number; seen: string };

/**
 * What a page is about: a purchase, or a customer and its team, by its id; and of which families the
 * facts are that change the page.
 */
export type Subject = { id: string; families: readonly Family[] };

/** More facts than these, of all subjects, are not looked through for those of one. */
const most = 5_000;

/** Purchases, and customers for what happens in their teams. */
const subjects = sql.raw(`(
  select id, customer_id, organization_id from subscriptions
  union all
  select id, customer_id, organization_id from orders
  union all
  select id, id, organization_id from customers where deleted_at is null) s`);

/**
 * Says how far the facts about a purchase, or a customer's team, are known to whoever reads it after
 * this; undefined where the actor doesn't manage it, and so hears nothing of it.
 */
export async function knownOf(
  db: Executor,
  actor: Actor,
  { id }: { id: string },
): Promise<Known | undefined> {
  if (!isId(id)) return undefined;
  const [known] = await db.execute<Known>(sql`
    select coalesce((select max(number) from events where number is not null), 0)::float8 as number,
           pg_current_snapshot()::text as seen
      from ${subjects}
     where s.id = ${id} and ${manages(actor, sql`s.customer_id`, sql`s.organization_id`)}`);
  return known;
}

/** Whether a fact is news to a page. */
export function isNews(
  { number, writtenIn }: Pick<Fact, 'number' | 'writtenIn'>,
  known: Known,
): boolean {
  return number > known.number && !hasSeen(known, writtenIn);
}

/** Ids of facts say nothing: who wrote first may well commit last. */
function hasSeen({ seen }: Known, writtenIn: number | null): boolean {
  const [first = '', next = '', open = ''] = seen.split(':');
  if (writtenIn === null || writtenIn >= Number(next)) return false;
  return writtenIn < Number(first) || !open.split(',').includes(String(writtenIn));
}

/**
 * Lists the facts that are news to a page, of those numbered by `now`; null where too much has
 * happened in the meantime to look through.
 */
export async function newsBetween(
  db: Executor,
  { subject: { id, families }, known, now }: { subject: Subject; known: Known; now: Known },
): Promise<number[] | null> {
  if (now.number > known.number + most) return null;
  const facts = await db.execute<Pick<Fact, 'id' | 'number' | 'writtenIn'>>(sql`
    select id::float8 as id, number::float8 as number, written_in::float8 as "writtenIn" from events
     where number > ${known.number} and number <= ${now.number}
       and coalesce(subscription_id, order_id, customer_id) = ${id}
       and split_part(type, '.', 1) = any (${sql.param([...families])}::text[])`);
  return facts.filter((fact) => isNews(fact, known)).map((fact) => fact.id);
}
