import { and, eq, gt, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { webhookEndpoints, webhookEvents } from '#db/schema/index.ts';
import { disableIfHopeless } from './disable.ts';
import type { WebhookEndpointRow } from './facts.ts';
import { restOf, waitAfter } from './schedule.ts';

/** One attempt at one webhook event, and what came of it. */
export type Attempt = {
  eventId: string;
  endpointId: string;
  organizationId: string;
  /** Which attempt of its series it was, from 1. */
  number: number;
  /** Null where nothing was answered. */
  httpCode: number | null;
  /** The beginning of the answer, or why there was none. */
  response: string;
  /** Seconds that the receiver wants to be left alone for. */
  rest?: number;
};

/**
 * Writes an attempt into the log, and decides how it goes on. A 2xx ends it. Anything else has the
 * event sent again as the schedule says, all of the endpoint's events wait as long as it asked for,
 * and an endpoint that is gone, or has failed for too long, is disabled.
 */
export async function noteAttempt(db: Database, attempt: Attempt): Promise<void> {
  const { httpCode } = attempt;
  const isArrived = httpCode !== null && httpCode >= 200 && httpCode < 300;
  await (isArrived ? noteArrival(db, attempt) : noteFailure(db, attempt));
}

async function noteArrival(db: Database, attempt: Attempt): Promise<void> {
  const [endpoint] = await db.execute<{ failures: number }>(sql`
    with delivery as (
      ${logging(attempt, true)}
    ), event as (
      update webhook_events
         set succeeded = true, skipped = false, due_at = null, last_http_code = ${attempt.httpCode},
             modified_at = now()
       where ${theSame(attempt)}
    )
    select failures from webhook_endpoints where id = ${attempt.endpointId}`);
  if (endpoint && endpoint.failures > 0) await forgive(db, attempt);
}

/** By itself, since whoever disables an endpoint locks it before its events. */
async function forgive(db: Database, { endpointId }: Attempt): Promise<void> {
  await db
    .update(webhookEndpoints)
    .set({ failures: 0, failingSince: null })
    .where(and(eq(webhookEndpoints.id, endpointId), gt(webhookEndpoints.failures, 0)));
}

async function noteFailure(db: Database, attempt: Attempt): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(logging(attempt, false));
    const endpoint = await blame(tx, attempt);
    const wait = attempt.httpCode === 410 ? null : waitAfter(attempt.number, attempt.rest);
    const due = sql`case when not skipped then now() + make_interval(secs => ${wait}) end`;
    await tx
      .update(webhookEvents)
      .set({
        succeeded: false,
        lastHttpCode: attempt.httpCode,
        // Where there is no next time, an absent number of seconds makes an absent moment.
        dueAt: due,
        modifiedAt: sql`now()`,
      })
      .where(theSame(attempt));
    await disableIfHopeless(tx, endpoint, attempt);
  });
}

async function blame(tx: Transaction, { endpointId, rest }: Attempt): Promise<WebhookEndpointRow> {
  const [endpoint] = await tx
    .update(webhookEndpoints)
    .set({
      failures: sql`${webhookEndpoints.failures} + 1`,
      failingSince: sql`coalesce(${webhookEndpoints.failingSince}, now())`,
      ...(rest !== undefined && {
        restingUntil: sql`now() + make_interval(secs => ${restOf(rest)})`,
      }),
    })
    .where(eq(webhookEndpoints.id, endpointId))
    .returning();
  return endpoint as WebhookEndpointRow;
}

function logging(attempt: Attempt, succeeded: boolean) {
  return sql`
    insert into webhook_deliveries
           (webhook_event_id, endpoint_id, organization_id, succeeded, http_code, response)
    values (${attempt.eventId}, ${attempt.endpointId}, ${attempt.organizationId}, ${succeeded},
            ${attempt.httpCode}, ${attempt.response})`;
}

/** The event, unless it has begun another series or somebody else's attempt meanwhile. */
function theSame({ eventId, number }: Attempt) {
  return and(eq(webhookEvents.id, eventId), eq(webhookEvents.attempts, number));
}
