import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { refuseUnlessManaged } from '#domain/purchase/refuse-unless-managed.ts';
import { partsOf, type Source, type SourceParts } from '#domain/purchase/source.ts';
import { Refusal } from '#domain/refusal.ts';
import { isMoot } from './moot.ts';

/** A request as who manages the purchase sees it. */
export type AskedSeat = {
  id: string;
  createdAt: Date;
  status: 'open' | 'approved';
  reason: string | null;
  approvedAt: Date | null;
  memberId: string;
  email: string;
  name: string | null;
  /** Which in line, from 1; null while it is not approved. */
  place: number | null;
};

export type RequestQuery = {
  source: Source;
  /** The last request of the page before: its `next`. */
  after?: string | undefined;
  limit: number;
};

export type RequestPage = { requests: AskedSeat[]; next: string | null };

/** How many wait for an answer, and how many for a place. */
export type RequestCounts = { open: number; waiting: number };

/**
 * Lists the requests of a purchase that wait for an answer or for a place, who asked first in front;
 * pages are cut by key. Refuses a purchase that the actor doesn't manage (`ResourceNotFound`), and a
 * page that can't be (`BadRequest`).
 */
export async function requestsOf(
  db: Executor,
  actor: Actor,
  { source, after, limit }: RequestQuery,
): Promise<RequestPage> {
  const parts = partsOf(source);
  const rows = await db.execute<AskedSeat>(sql`
    select r.id, r.created_at as "createdAt", r.status, r.reason, r.approved_at as "approvedAt",
           m.id as "memberId", m.email, m.name,
           case when r.status = 'approved' then (
             select count(*)::int from seat_requests first
              where first.${parts.column} = ${parts.id} and first.status = 'approved'
                and (first.created_at, first.id) <= (r.created_at, r.id)) end as place
      from seat_requests r
      join members m on m.id = r.member_id
     where r.${parts.column} = (${managed(actor, parts)}) and r.ended_at is null
       and not ${isMoot}
       ${after ? sql`and ${below(after, parts)}` : sql``}
     order by r.created_at, r.id
     limit ${sql.raw(String(Math.trunc(limit) + 1))}`);
  if (rows.length === 0) await refuseUnlessManaged(db, actor, parts);
  const requests = rows.slice(0, limit);
  return { requests, next: rows.length > limit ? (requests.at(-1)?.id ?? null) : null };
}

/** Counts what `requestsOf` lists. Refuses a purchase that the actor doesn't manage. */
export async function countRequests(
  db: Executor,
  actor: Actor,
  { source }: { source: Source },
): Promise<RequestCounts> {
  const parts = partsOf(source);
  const [counts] = await db.execute<RequestCounts>(sql`
    select (count(*) filter (where r.status = 'open'))::int as open,
           (count(*) filter (where r.status = 'approved'))::int as waiting
      from seat_requests r
     where r.${parts.column} = (${managed(actor, parts)}) and r.ended_at is null
       and not ${isMoot}`);
  const { open, waiting } = counts ?? { open: 0, waiting: 0 };
  if (open + waiting === 0) await refuseUnlessManaged(db, actor, parts);
  return { open, waiting };
}

function managed(actor: Actor, { id, table }: SourceParts): SQL {
  return sql`
    select p.id from ${table} p
     where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}`;
}

function below(requestId: string, { id, column }: SourceParts): SQL {
  if (!isId(requestId)) throw new Refusal('BadRequest', 'This page does not exist');
  return sql`(r.created_at, r.id) > (
    select last.created_at, last.id from seat_requests last
     where last.id = ${requestId} and last.${column} = ${id})`;
}
