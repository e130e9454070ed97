import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';
import type { EventType } from './types.ts';

export type Fact = {
  type: EventType;
  organizationId?: string;
  customerId?: string;
  subscriptionId?: string;
  orderId?: string;
  seatId?: string;
  memberId?: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};

/**
 * Appends one fact to history, in the transaction that makes it true. The hot verbs of seats
 * append theirs inside their own statement instead.
 */
export async function recordEvent(tx: Executor, actor: Actor, fact: Fact): Promise<void> {
  const { kind, id, channel } = signature(actor);
  await tx.execute(sql`
    insert into events (type, organization_id, customer_id, subscription_id, order_id, seat_id,
                        member_id, actor_kind, actor_id, channel, before, after)
    values (${fact.type}, ${fact.organizationId ?? null}, ${fact.customerId ?? null},
            ${fact.subscriptionId ?? null}, ${fact.orderId ?? null}, ${fact.seatId ?? null},
            ${fact.memberId ?? null}, ${kind}, ${id}, ${channel},
            ${json(fact.before)}::jsonb, ${json(fact.after)}::jsonb)`);
}

function json(value: Record<string, unknown> | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
