import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';

/** How long an event that was taken is left to whoever took it: longer than any attempt lasts. */
const leaseSeconds = 20;

/** A webhook event that is this process's to send. */
export type Claimed = {
  eventId: string;
  endpointId: string;
  organizationId: string;
  /** Which attempt of its series this is, from 1. */
  number: number;
  payload: string;
  url: string;
  /** Sealed: the endpoint's, and the one before, as long as it signs too. */
  secrets: string[];
};

export type Claim = {
  /** Of endpoints that are failing, or of all others. */
  isFailing: boolean;
  /** Events at the most. */
  room: number;
  /** Events of one endpoint at the most, those included that are under way. */
  share: number;
  /** How many are under way, by endpoint. */
  underWay: Record<string, number>;
};

/**
 * Takes events that are due, each for one process: the first of every endpoint before the second of
 * any. Whoever takes one has to say how it went before the lease is over; then others may take it.
 */
export async function claimEvents(db: Database, claim: Claim): Promise<Claimed[]> {
  const rows = await db.execute<Claimed>(sql`
    with due as materialized (
      select w.id, row_number() over (partition by e.id order by w.due_at, w.event_id) as place
        from webhook_endpoints e
       cross join lateral (
         select id, due_at, event_id from webhook_events
          where endpoint_id = e.id and due_at <= now()
          order by due_at, event_id
          limit greatest(0, ${claim.share}::int
                - coalesce((${JSON.stringify(claim.underWay)}::jsonb ->> e.id::text)::int, 0))
            for no key update skip locked) w
       where e.enabled and e.deleted_at is null
         and (e.failing_since is not null) = ${claim.isFailing}::boolean
         and coalesce(e.resting_until <= now(), true)
    ), chosen as (
      select id from due order by place limit ${claim.room}::int
    )
    update webhook_events w
       set due_at = now() + make_interval(secs => ${leaseSeconds}), attempts = w.attempts + 1
      from chosen, webhook_endpoints e
     where w.id = chosen.id and e.id = w.endpoint_id
    returning w.id as "eventId", e.id as "endpointId", e.organization_id as "organizationId",
              w.attempts as number, w.payload, e.url,
              array_remove(array[e.sealed_secret, case when e.previous_secret_expires_at > now()
                                                       then e.sealed_previous_secret end], null)
                as secrets`);
  return [...rows];
}

/** Puts an event back that could not be sent after all, as if it had never been taken. */
export async function putBack(db: Database, { eventId, number }: Claimed): Promise<void> {
  await db.execute(sql`
    update webhook_events set due_at = now(), attempts = attempts - 1
     where id = ${eventId} and attempts = ${number} and due_at is not null`);
}
