import type { KeyObject } from 'node:crypto';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { parseOptionalText } from '#domain/text/parse.ts';
import { changeEndpoint, type EndpointChange, skipWaiting, unblemished } from './change.ts';
import { type NewWebhookEndpoint, nameBounds } from './create.ts';
import { endpointOf, type WebhookEndpoint } from './facts.ts';
import { lockWebhookEndpoint } from './lock.ts';
import { parseTarget, type Targets } from './target.ts';
import { parseWebhookTypes } from './types.ts';

type Given = Partial<
  Pick<NewWebhookEndpoint, 'url' | 'format' | 'events' | 'name' | 'apiVersion'> & {
    enabled: boolean;
  }
>;

export type WebhookEndpointUpdate = {
  key: KeyObject;
  targets: Targets;
  endpointId: string;
} & { [Name in keyof Given]: Given[Name] | undefined };

/**
 * Changes an endpoint; what isn't given stays. One that is disabled misses what waits for it and
 * what happens meanwhile; one that is enabled again, or moves, begins with a clean record. What
 * was composed already keeps its format. Refuses as `createWebhookEndpoint` does.
 */
export async function updateWebhookEndpoint(
  db: Database,
  actor: Actor,
  { key, targets, endpointId, ...given }: WebhookEndpointUpdate,
): Promise<WebhookEndpoint> {
  const { url, events, name, format, apiVersion, enabled } = given;
  const to: EndpointChange = {
    ...(url !== undefined && { url: await parseTarget(url, targets), ...unblemished }),
    ...(events !== undefined && { events: parseWebhookTypes(events) }),
    ...(name !== undefined && { name: parseOptionalText(name, nameBounds) }),
    ...(format !== undefined && { format }),
    ...(apiVersion !== undefined && { apiVersion }),
    ...(enabled !== undefined && { enabled }),
  };
  return db.transaction(async (tx) => {
    const before = await lockWebhookEndpoint(tx, actor, endpointId);
    if (Object.keys(to).length === 0) return endpointOf(key, before);
    const isSwitched = enabled !== undefined && enabled !== before.enabled;
    if (isSwitched) await skipWaiting(tx, endpointId);
    const after = await changeEndpoint(tx, actor, before, {
      to: { ...to, ...(isSwitched && enabled && unblemished) },
      type: 'webhook_endpoint.updated',
    });
    return endpointOf(key, after);
  });
}
