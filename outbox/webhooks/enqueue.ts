import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import type { Fact } from '#domain/event/fact.ts';
import { purchaseOf, type Related, relatedOf } from '#domain/event/related.ts';
import { reasonOf } from '#domain/reason.ts';
import type { Log } from '#outbox/log.ts';
import { presentFact } from '#wire/fact.ts';
import { tellingsOf } from '#wire/tellings.ts';
import type { ToldType } from '#wire/webhook.ts';
import { compose, type Manner, type Told } from './compose.ts';
import { changedStates } from './states.ts';

/** An endpoint, and what it wants to hear of whom. */
type Listener = Manner & { id: string; organizationId: string; events: string[] };
type Message = { event_id: number; type: ToldType; format: string; payload: string };

/**
 * Writes what each endpoint is to be told of facts, in the transaction that numbers them: the text
 * is frozen here, and everything later only sends it.
 */
export async function enqueueWebhooks(tx: Transaction, facts: Fact[], log: Log): Promise<void> {
  const listeners = await listenersOf(tx, facts);
  if (listeners.length === 0) return;
  const related = await relatedOf(tx, facts);
  const told = facts.flatMap((fact) => toldOf(fact, related, log));
  // Read only where somebody listens: it is more than a fact holds.
  const watched = facts.filter((fact) => listenersTo('customer.state_changed', fact, listeners)[0]);
  told.push(...(await changedStates(tx, watched)));
  const messages = told.flatMap((one) => messagesOf(one, listeners));
  if (messages.length === 0) return;
  const ids = listeners.map(({ id }) => id);
  await tx.execute(sql`
    insert into webhook_events (endpoint_id, event_id, type, payload)
    select e.id, m.event_id, m.type, m.payload
      from jsonb_to_recordset(${JSON.stringify(messages)}::jsonb)
        as m (organization_id uuid, event_id bigint, type text, format text, payload text)
      join webhook_endpoints e
        on e.organization_id = m.organization_id and e.format = m.format
       and m.type = any(e.events) and e.id = any(${sql.param(ids)}::uuid[])`);
}

/** Shared until all is written, so that nothing is left waiting for one that is disabled meanwhile. */
async function listenersOf(tx: Transaction, facts: Fact[]): Promise<Listener[]> {
  const organizations = [...new Set(facts.flatMap(({ organizationId }) => organizationId ?? []))];
  if (organizations.length === 0) return [];
  return tx.execute<Listener>(sql`
    select e.id, o.id as "organizationId", o.language, e.format, e.events
      from webhook_endpoints e join organizations o on o.id = e.organization_id
     where o.id = any(${sql.param(organizations)}::uuid[]) and e.enabled and e.deleted_at is null
       for share of e`);
}

function toldOf(fact: Fact, related: Related, log: Log): Told[] {
  try {
    const types = tellingsOf(fact);
    const product = related.productNames.get(purchaseOf(fact));
    const data = types.length > 0 ? presentFact(fact, related) : null;
    return types.map((type) => ({ type, fact, data, product }));
  } catch (error) {
    // One fact that can't be told must not keep all later ones from being told.
    log(`webhooks of event ${fact.id} (${fact.type}): ${reasonOf(error)}`);
    return [];
  }
}

function messagesOf(told: Told, listeners: Listener[]): Message[] {
  const { type, fact } = told;
  const { id: event_id, organizationId: organization_id } = fact;
  return mannersOf(listenersTo(type, fact, listeners)).map((manner) => {
    const { format } = manner;
    return { organization_id, event_id, type, format, payload: compose(manner, told) };
  });
}

function listenersTo(type: ToldType, { organizationId }: Fact, listeners: Listener[]): Listener[] {
  return listeners.filter(
    (listener) => listener.organizationId === organizationId && listener.events.includes(type),
  );
}

/** Each manner once: endpoints that want the same are told the same. */
function mannersOf(listeners: Manner[]): Manner[] {
  return [...new Map(listeners.map((listener) => [listener.format, listener])).values()];
}
