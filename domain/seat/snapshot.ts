import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { lastSequence } from '#domain/event/list.ts';
import { isId } from '#domain/id.ts';
import { findOrganization } from '#domain/organization/list.ts';
import { Refusal } from '#domain/refusal.ts';

export type SnapshotQuery = {
  organizationId: string;
  /** The fact at which it is to hold; absent: the last one. */
  sequence?: number | undefined;
  /** The last seat of the page before: its `next`. */
  after?: string | undefined;
  /** How many seats are looked at. Those that had ended are left out, so a page may be shorter. */
  limit: number;
};

export type Snapshot = {
  sequence: number;
  /** The seats that were live, each as the last fact about it told. */
  seats: Record<string, unknown>[];
  next: string | null;
};

/**
 * The live seats of an organization as they were at one of its facts: what somebody knows who has
 * read all facts up to that one, so that they may go on reading from there. Pages that ask for the
 * same `sequence` belong together, whatever happens between them.
 *
 * Refuses an organization that the actor doesn't administer (`ResourceNotFound`), a sequence that is
 * still to come, and an `after` that is no seat of it (`InvalidRequest`).
 */
export async function seatsAt(
  db: Executor,
  actor: Actor,
  { organizationId, sequence, after, limit }: SnapshotQuery,
): Promise<Snapshot> {
  const { id } = await findOrganization(db, actor, organizationId);
  const last = await lastSequence(db, { organizationId: id });
  const at = sequence ?? last;
  if (at > last) throw unacceptable('sequence', 'This sequence is still to come');
  const rows = await walk(db, { organizationId: id, at, after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  return {
    sequence: at,
    seats: page.flatMap(({ told }) => (told && told.revoked_at === null ? [told] : [])),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

type Walk = { organizationId: string; at: number; after?: string | undefined; limit: number };
type Row = { id: string; told: Record<string, unknown> | null };

/** The next seats: those of subscriptions come first, then those of orders. */
async function walk(db: Executor, asked: Walk): Promise<Row[]> {
  const from = asked.after === undefined ? 'subscription' : await kindOf(db, asked);
  const rows = await walkThrough(db, from, asked);
  if (from === 'order' || rows.length === asked.limit) return rows;
  const rest = { ...asked, after: undefined, limit: asked.limit - rows.length };
  return [...rows, ...(await walkThrough(db, 'order', rest))];
}

type Kind = 'subscription' | 'order';

async function kindOf(db: Executor, { organizationId, after = '' }: Walk): Promise<Kind> {
  const [found] = isId(after)
    ? await db.execute<{ kind: Kind }>(sql`
        select case when s.order_id is null then 'subscription' else 'order' end as kind
          from customer_seats s
         where s.id = ${after} and ${organizationId} = coalesce(
           (select organization_id from subscriptions where id = s.subscription_id),
           (select organization_id from orders where id = s.order_id))`)
    : [];
  if (!found) throw unacceptable('after', 'There is no such page');
  return found.kind;
}

/** In the order of the purchases' age, then of their seats': each index is entered where the page begins. */
async function walkThrough(
  db: Executor,
  kind: Kind,
  { organizationId, at, after = undefined, limit }: Walk,
): Promise<Row[]> {
  const table = sql.raw(`${kind}s`);
  const column = sql.raw(`${kind}_id`);
  const cut = sql.raw(`limit ${limit}`);
  const position = sql`select p.created_at as bought_at, p.id as source_id, s.created_at, s.id
      from customer_seats s join ${table} p on p.id = s.${column} where s.id = ${after ?? null}`;
  const seek = (lower: SQL) => (after === undefined ? sql`` : sql`and ${lower}`);
  return db.execute<Row>(sql`
    with position as materialized (${position})
    select s.id, (
             -- The facts of one seat are numbered in the order of their ids.
             select e.after from events e
              where e.seat_id = s.id and e.sequence <= ${at} and e.type like 'customer\\_seat.%'
              order by e.id desc limit 1) as told
      from ${table} p
     cross join lateral (
       select s.id, s.created_at from customer_seats s
        where s.${column} = p.id ${seek(sql`(s.created_at, s.id) > (
          case when p.id = (select source_id from position)
               then (select created_at from position) else '-infinity' end,
          case when p.id = (select source_id from position)
               then (select id from position) else '00000000-0000-0000-0000-000000000000' end)`)}
        order by s.created_at, s.id ${cut}) s
     where p.organization_id = ${organizationId} ${seek(sql`(p.created_at, p.id) >= (
       (select bought_at from position), (select source_id from position))`)}
     order by p.created_at, p.id, s.created_at, s.id ${cut}`);
}

function unacceptable(field: string, message: string): Refusal {
  return new Refusal('InvalidRequest', message, { because: 'snapshot', field });
}
