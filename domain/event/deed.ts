import { sql } from 'drizzle-orm';
import type { Actor, Channel } from '#domain/actor.ts';
import type { EventType } from './types.ts';

/** A fact as people read it: who did what, when, and by which way in. */
export type Deed = {
  id: number;
  createdAt: Date;
  type: EventType;
  actorKind: Actor['kind'];
  /** The person's name where known, else their address; null where no person did it. */
  actorName: string | null;
  channel: Channel;
  revocation: string | null;
  /** Done by the holder, for themselves. */
  isOwn: boolean;
  /** A seat as it was before a revoke that was taken back. */
  isUndo: boolean;
  /** A change of what a program keeps beside the seat, and not of its address. */
  isNote: boolean;
  /** A change of the last day; and the last day that the seat had from then on. */
  isDate: boolean;
  lastDay: string | null;
};

/** Of a fact `e`: whether a person did it who has an address. */
export const isByPerson = sql.raw(`e.actor_kind in ('user', 'member', 'holder', 'joiner')`);

/** The columns of a `Deed`, of a fact `e`. */
export const deedColumns = sql`
  e.id::float8 as id, e.created_at as "createdAt", e.type, e.actor_kind as "actorKind",
  case when ${isByPerson} then coalesce(
    (select name from members m where m.customer_id = e.customer_id
        and lower(m.email) = lower(e.actor_id) and m.name is not null limit 1),
    e.actor_id) end as "actorName",
  e.channel, e.after ->> 'revocation' as revocation,
  coalesce(lower(e.actor_id) = lower(e.after ->> 'email'), false) as "isOwn",
  coalesce(e.type in ('customer_seat.assigned', 'customer_seat.claimed')
           and e.before ->> 'status' = 'revoked', false) as "isUndo",
  e.type = 'customer_seat.updated' and e.before ? 'seat_metadata' as "isNote",
  e.type = 'customer_seat.updated' and e.before ? 'ends_on' as "isDate",
  e.after ->> 'ends_on' as "lastDay"`;
