import type { KeyObject } from 'node:crypto';
import type { webhookEndpoints } from '#db/schema/index.ts';
import { unsealSecret } from './secret.ts';

export type WebhookEndpointRow = typeof webhookEndpoints.$inferSelect;

/** An endpoint as the merchant's program sees it, its secret in clear. */
export type WebhookEndpoint = Omit<
  WebhookEndpointRow,
  'sealedSecret' | 'sealedPreviousSecret' | 'restingUntil' | 'deletedAt'
> & {
  /** Empty where it can't be read any more, since AUTH_SECRET was changed: reset it then. */
  secret: string;
};

/** The endpoint of a row; `key` is the installation's sealing key. */
export function endpointOf(key: KeyObject, row: WebhookEndpointRow): WebhookEndpoint {
  const { sealedSecret, sealedPreviousSecret: _, restingUntil: __, deletedAt: ___, ...shown } = row;
  return { ...shown, secret: unsealSecret(key, sealedSecret) ?? '' };
}

/** What history tells of an endpoint; never a secret, sealed or not. */
export function endpointFacts(endpoint: Omit<WebhookEndpoint, 'secret'>) {
  return {
    id: endpoint.id,
    created_at: endpoint.createdAt,
    modified_at: endpoint.modifiedAt,
    organization_id: endpoint.organizationId,
    url: endpoint.url,
    name: endpoint.name,
    format: endpoint.format,
    api_version: endpoint.apiVersion,
    events: endpoint.events,
    enabled: endpoint.enabled,
    failing_since: endpoint.failingSince,
    failures: endpoint.failures,
  };
}
