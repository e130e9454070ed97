import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import type { Fact } from '#domain/event/fact.ts';
import { type Related, relatedOf } from '#domain/event/related.ts';
import { reasonOf } from '#domain/reason.ts';
import type { Log } from '#outbox/log.ts';
import { tellingsOf } from '#wire/tellings.ts';
import type { ToldType } from '#wire/webhook.ts';
import { compose, type Manner } from './compose.ts';

type Wish = Manner & { organizationId: string; type: string };
type Message = { event_id: number; type: ToldType; format: string; payload: string };

/**
 * Writes what each endpoint is to be told of facts, in the transaction that numbers them: the text
 * is frozen here, and everything later only sends it.
 */
export async function enqueueWebhooks(tx: Transaction, facts: Fact[], log: Log): Promise<void> {
  const wishes = await wishesOf(tx, facts);
  if (wishes.length === 0) return;
  const related = await relatedOf(tx, facts);
  const messages = facts.flatMap((fact) => messagesOf(fact, wishes, related, log));
  if (messages.length === 0) return;
  await tx.execute(sql`
    insert into webhook_events (endpoint_id, event_id, type, payload)
    select e.id, m.event_id, m.type, m.payload
      from jsonb_to_recordset(${JSON.stringify(messages)}::jsonb)
        as m (organization_id uuid, event_id bigint, type text, format text, payload text)
      join webhook_endpoints e
        on e.organization_id = m.organization_id and e.format = m.format
       and m.type = any(e.events) and e.enabled and e.deleted_at is null
     order by m.event_id`);
}

/** What anybody wants to hear of whom, and how. */
async function wishesOf(tx: Transaction, facts: Fact[]): Promise<Wish[]> {
  const organizations = [...new Set(facts.flatMap(({ organizationId }) => organizationId ?? []))];
  if (organizations.length === 0) return [];
  return tx.execute<Wish>(sql`
    select distinct o.id as "organizationId", o.language, e.format, unnest(e.events) as type
      from webhook_endpoints e join organizations o on o.id = e.organization_id
     where o.id = any(${sql.param(organizations)}::uuid[]) and e.enabled and e.deleted_at is null`);
}

function messagesOf(fact: Fact, wishes: Wish[], related: Related, log: Log): Message[] {
  const { id: event_id, organizationId } = fact;
  try {
    return tellingsOf(fact).flatMap((type) =>
      wishes
        .filter((wish) => wish.organizationId === organizationId && wish.type === type)
        .map((wish) => ({
          organization_id: organizationId,
          event_id,
          type,
          format: wish.format,
          payload: compose(wish, type, fact, related),
        })),
    );
  } catch (error) {
    // One fact that can't be told must not keep all later ones from being told.
    log(`webhooks of event ${event_id} (${fact.type}): ${reasonOf(error)}`);
    return [];
  }
}
