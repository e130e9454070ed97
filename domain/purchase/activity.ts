import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { type Days, within } from '#domain/day/begin.ts';
import { type Deed, deedColumns, isByPerson } from '#domain/event/deed.ts';
import {
  type ActivityActor,
  type ActivityKind,
  activityActors,
  activityKinds,
  anyActivity,
} from './activity-kinds.ts';
import { refuseUnlessManaged } from './refuse-unless-managed.ts';
import { partsOf, type Source, type SourceParts } from './source.ts';

/** What became of a purchase or one of its seats. */
export type Activity = Deed & {
  /** The seat and whose it is, or who asks for one: the name where known, else the address. */
  seatId: string | null;
  person: string | null;
  email: string | null;
  /** Where a seat begins that continues another: that one, and why it ended. */
  former: { seatId: string; revocation: string } | null;
  /** Of a purchase: how many seats it had and has, and how many it is to have. */
  seats: { before: number | null; after: number | null; pending: number | null };
  /** What was switched on or off. */
  switched: { requests: boolean | null; reminders: boolean | null };
};

export type ActivityQuery = {
  source: Source;
  kind?: ActivityKind | undefined;
  /** One of those who manage the purchase, by their address, or a kind of doer. */
  by?: ActivityActor | { email: string } | undefined;
  days?: Days | undefined;
  /** Part of a name or an address of whose seat it is, or who asks for one. */
  search?: string | undefined;
  /** The last fact of the page before: its `next`. */
  after?: number | undefined;
  limit: number;
};

export type ActivityPage = { activity: Activity[]; next: number | null };

/** So many facts are looked at for one page, whatever is asked of them. */
export const lookedAt = 10_000;

/**
 * Lists what became of a purchase and its seats, newest first: who did what, when, and by which way
 * in. Pages are cut by key, and each looks at a limited number of facts, so that a page has a bound,
 * however many there are; where few fit, it ends early and says where to look further.
 *
 * Refuses with `ResourceNotFound` where the actor doesn't manage the purchase, and with
 * `BadRequest` what is no day.
 */
export async function activityOf(
  db: Executor,
  actor: Actor,
  query: ActivityQuery,
): Promise<ActivityPage> {
  const parts = partsOf(query.source);
  const { limit } = query;
  const walk = walkThrough(actor, parts, query);
  const rows = await db.execute<Activity>(sql`
    select ${deedColumns}, e.seat_id as "seatId",
           coalesce(subject.name, e.after ->> 'email', subject.email) as person,
           coalesce(e.after ->> 'email', subject.email) as email, ${former} as former,
           jsonb_build_object('before', e.before -> 'seats', 'after', e.after -> 'seats',
                              'pending', e.after -> 'pending_seats') as seats,
           jsonb_build_object('requests', e.after -> 'accepts_requests',
                              'reminders', e.after -> 'reminders_enabled') as switched
      from (${walk} ${cut(lookedAt)}) e
      left join members subject on subject.id = e.member_id
     where ${narrowed(query)}
     order by e.created_at desc, e.id desc ${cut(limit + 1)}`);
  if (rows.length === 0) await refuseUnlessManaged(db, actor, parts);
  const activity = rows.slice(0, limit);
  if (rows.length > limit) return { activity, next: activity.at(-1)?.id ?? null };
  return { activity, next: await endOfWalk(db, walk) };
}

function walkThrough(actor: Actor, { id, table }: SourceParts, query: ActivityQuery): SQL {
  const { days, after } = query;
  return sql`
    select e.* from events e
     where coalesce(e.subscription_id, e.order_id) = (
       select p.id from ${table} p
        where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)})
       ${days ? sql`and ${within(sql`e.created_at`, days)}` : sql``}
       ${after === undefined ? sql`` : sql`and ${before(after, id)}`}
     order by e.created_at desc, e.id desc`;
}

function before(after: number, purchaseId: string): SQL {
  return sql`(e.created_at, e.id) < (
    select last.created_at, last.id from events last
     where last.id = ${after}::bigint
       and coalesce(last.subscription_id, last.order_id) = ${purchaseId})`;
}

/** Only the first fact of a seat tells that it continues another. */
const former =
  sql.raw(`case when e.type in ('customer_seat.assigned', 'customer_seat.claimed') then (
  select jsonb_build_object('seatId', former.id, 'revocation', former.revocation)
    from customer_seats s join customer_seats former on former.id = s.predecessor_id
   where s.id = e.seat_id and not exists (
     select 1 from events earlier
      where earlier.seat_id = e.seat_id and earlier.id < e.id
        and earlier.type like 'customer\\_seat.%')) end`);

function narrowed({ kind, by, search }: ActivityQuery): SQL {
  return sql`${kind ? activityKinds[kind] : anyActivity}
    ${by ? sql`and ${doneBy(by)}` : sql``}
    ${search ? sql`and ${matching(search)}` : sql``}`;
}

function doneBy(by: NonNullable<ActivityQuery['by']>): SQL {
  if (typeof by === 'string') return activityActors[by];
  return sql`(${isByPerson} and lower(e.actor_id) = lower(${by.email}))`;
}

function matching(search: string): SQL {
  const pattern = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(subject.name ilike ${pattern} or subject.email ilike ${pattern}
    or e.after ->> 'email' ilike ${pattern})`;
}

/** Written out, as in a page of seats: a plan for any limit is never kept. */
function cut(rows: number): SQL {
  return sql.raw(`limit ${Math.trunc(rows)}`);
}

/** The last fact that a page has looked at, where it stopped before the end. */
async function endOfWalk(db: Executor, walk: SQL): Promise<number | null> {
  const [last, beyond] = await db.execute<{ id: number }>(sql`
    select id::float8 as id from (${walk} ${sql.raw(`limit 2 offset ${lookedAt - 1}`)}) e`);
  return last && beyond ? last.id : null;
}
