import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { type ActivityPage, type Asked, readActivity } from '#domain/event/activity.ts';
import { type Deed, deedColumns } from '#domain/event/deed.ts';
import { type ActivityKind, activityKinds, anyActivity } from './activity-kinds.ts';
import { refuseUnlessManaged } from './refuse-unless-managed.ts';
import { partsOf, type Source } from './source.ts';

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

export type ActivityQuery = Asked & { source: Source; kind?: ActivityKind | undefined };

/**
 * Lists what became of a purchase and its seats, newest first: who did what, when, and by which way
 * in; by pages, as `readActivity` does.
 *
 * Refuses with `ResourceNotFound` where the actor doesn't manage the purchase, and with
 * `BadRequest` what is no day.
 */
export async function activityOf(
  db: Executor,
  actor: Actor,
  { source, kind, ...asked }: ActivityQuery,
): Promise<ActivityPage<Activity>> {
  const parts = partsOf(source);
  const scope = sql`coalesce(e.subscription_id, e.order_id) = (
    select p.id from ${parts.table} p
     where p.id = ${parts.id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)})`;
  const told = kind ? activityKinds[kind] : anyActivity;
  const page = await readActivity<Activity>(db, { scope, columns, kind: told, asked });
  if (page.activity.length === 0) await refuseUnlessManaged(db, actor, parts);
  return page;
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

const columns = sql`
  ${deedColumns}, e.seat_id as "seatId",
  coalesce(subject.name, e.after ->> 'email', subject.email) as person,
  coalesce(e.after ->> 'email', subject.email) as email, ${former} as former,
  jsonb_build_object('before', e.before -> 'seats', 'after', e.after -> 'seats',
                     'pending', e.after -> 'pending_seats') as seats,
  jsonb_build_object('requests', e.after -> 'accepts_requests',
                     'reminders', e.after -> 'reminders_enabled') as switched`;
