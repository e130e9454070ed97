import type { KeyObject } from 'node:crypto';
import type { Database } from '#db/database.ts';
import { webhookEndpoints } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { lockOrganization } from '#domain/organization/lock.ts';
import { parseOptionalText } from '#domain/text/parse.ts';
import {
  endpointFacts,
  endpointOf,
  type WebhookEndpoint,
  type WebhookEndpointRow,
} from './facts.ts';
import { newWebhookSecret, parseWebhookSecret, sealSecret } from './secret.ts';
import { parseTarget, type Targets } from './target.ts';
import { parseWebhookTypes } from './types.ts';

export type NewWebhookEndpoint = {
  /** The installation's sealing key. */
  key: KeyObject;
  targets: Targets;
  organizationId: string;
  url: string;
  format: WebhookEndpointRow['format'];
  events: readonly string[];
  name?: string | null | undefined;
  apiVersion: string;
  /** One that the program has already; absent: a new one. */
  secret?: string | undefined;
};

export const nameBounds = { field: 'name', longest: 120 };

/**
 * Has an organization's program told of facts at a URL from now on. Refuses an organization that
 * isn't the actor's (`ResourceNotFound`), a target that `parseTarget` does, an unknown type of
 * event, and a secret that is too weak (`InvalidRequest`).
 */
export async function createWebhookEndpoint(
  db: Database,
  actor: Actor,
  { key, targets, organizationId, ...given }: NewWebhookEndpoint,
): Promise<WebhookEndpoint> {
  const url = await parseTarget(given.url, targets);
  const events = parseWebhookTypes(given.events);
  const name = parseOptionalText(given.name, nameBounds);
  const secret = given.secret === undefined ? newWebhookSecret() : parseWebhookSecret(given.secret);
  const { format, apiVersion } = given;
  return db.transaction(async (tx) => {
    await lockOrganization(tx, actor, organizationId);
    const sealedSecret = sealSecret(key, secret);
    const [row] = await tx
      .insert(webhookEndpoints)
      .values({ organizationId, url, name, format, apiVersion, events, sealedSecret })
      .returning();
    const endpoint = endpointOf(key, row as WebhookEndpointRow);
    const after = endpointFacts(endpoint);
    await recordEvent(tx, actor, { type: 'webhook_endpoint.created', organizationId, after });
    return endpoint;
  });
}
