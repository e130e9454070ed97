import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { presentable } from '#domain/seat/mark-undeliverable.ts';
import { changeEndpoint, skipWaiting } from './change.ts';
import type { WebhookEndpointRow } from './facts.ts';

/** An endpoint is given up when so many attempts in a row have failed, over so many days. */
export const patience = { attempts: 20, days: 5 };

const usher: Actor = { kind: 'system' };

type Failure = { httpCode: number | null; response: string };

/**
 * Disables a locked endpoint that said it is gone (410), or whose failures are enough in number and
 * in time: what waits for it is skipped, and the organization is told by letter. Only the merchant
 * enables it again.
 */
export async function disableIfHopeless(
  tx: Transaction,
  endpoint: WebhookEndpointRow,
  { httpCode, response }: Failure,
): Promise<void> {
  if (!endpoint.enabled) return;
  const isGone = httpCode === 410;
  if (!isGone && !(await isHopeless(tx, endpoint))) return;
  await skipWaiting(tx, endpoint.id);
  await changeEndpoint(tx, usher, endpoint, {
    to: { enabled: false },
    type: 'webhook_endpoint.disabled',
    besides: { because: isGone ? 'gone' : 'failing', answer: presentable(response) },
  });
}

async function isHopeless(
  tx: Transaction,
  { failures, failingSince }: WebhookEndpointRow,
): Promise<boolean> {
  if (failures < patience.attempts) return false;
  const [clock] = await tx.execute<{ isLong: boolean }>(sql`
    select ${failingSince}::timestamptz <= now() - make_interval(days => ${patience.days}) as "isLong"`);
  return clock?.isLong ?? false;
}
