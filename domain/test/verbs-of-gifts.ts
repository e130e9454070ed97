import { createBenefit } from '#domain/benefit/create.ts';
import { deleteBenefit } from '#domain/benefit/delete.ts';
import { findBenefit, listBenefits } from '#domain/benefit/list.ts';
import { listGrants } from '#domain/benefit/list-grants.ts';
import { updateBenefit } from '#domain/benefit/update.ts';
import { createToken } from '#domain/token/create.ts';
import { listTokens } from '#domain/token/list.ts';
import { revokeToken } from '#domain/token/revoke.ts';
import { createWebhookEndpoint } from '#domain/webhook/create.ts';
import { deleteWebhookEndpoint } from '#domain/webhook/delete.ts';
import { findWebhookEndpoint, listWebhookEndpoints } from '#domain/webhook/list.ts';
import { listWebhookDeliveries } from '#domain/webhook/list-deliveries.ts';
import { redeliverWebhookEvent } from '#domain/webhook/redeliver.ts';
import { resetWebhookSecret } from '#domain/webhook/reset-secret.ts';
import { updateWebhookEndpoint } from '#domain/webhook/update.ts';
import { merchant, operator, type Row } from './row.ts';
import { anEndpoint, sealing, targets } from './webhooks.ts';

/** The verbs of what a seat gives, of tokens, and of webhooks. */
export const verbsOfGifts: Record<string, Row> = {
  // Benefits
  createBenefit: merchant((db, actor, { organization }) =>
    createBenefit(db, actor, {
      ...{ organizationId: organization.id, description: 'New', sealing },
      type: 'custom',
    }),
  ),
  findBenefit: merchant((db, actor, { benefitId }) => findBenefit(db, actor, { benefitId })),
  listBenefits: merchant(async (db, actor, { benefitId }) => {
    const asked = { page: 1, limit: 10, sorting: ['type'] } as const;
    return (await listBenefits(db, actor, { ...asked, ids: [benefitId] })).items;
  }),
  updateBenefit: merchant((db, actor, { benefitId }) =>
    updateBenefit(db, actor, { benefitId, description: 'Newer' }),
  ),
  deleteBenefit: merchant((db, actor, { benefitId }) => deleteBenefit(db, actor, { benefitId })),
  listGrants: merchant(async (db, actor, { benefitId }) => {
    const asked = { benefitId, sealing, page: 1, limit: 10 };
    return (await listGrants(db, actor, { ...asked, sorting: ['created_at'] })).items;
  }),

  // Tokens
  createToken: operator((db, actor, { organization }) =>
    createToken(db, actor, {
      organizationId: organization.id,
      name: 'CI',
      scopes: ['customer_seats:read'],
    }),
  ),
  listTokens: operator((db, actor, { organization }) =>
    listTokens(db, actor, { organizationId: organization.id }),
  ),
  revokeToken: operator((db, actor, { tokenId }) => revokeToken(db, actor, { tokenId })),

  // Webhooks
  createWebhookEndpoint: merchant((db, actor, { organization }) =>
    createWebhookEndpoint(db, actor, { ...anEndpoint, organizationId: organization.id }),
  ),
  listWebhookEndpoints: merchant(async (db, actor, { endpointId }) => {
    const asked = { key: sealing, page: 1, limit: 100 };
    const { items } = await listWebhookEndpoints(db, actor, asked);
    return items.filter(({ id }) => id === endpointId);
  }),
  findWebhookEndpoint: merchant((db, actor, { endpointId }) =>
    findWebhookEndpoint(db, actor, { key: sealing, endpointId }),
  ),
  updateWebhookEndpoint: merchant((db, actor, { endpointId }) =>
    updateWebhookEndpoint(db, actor, { key: sealing, targets, endpointId, name: 'Hooks' }),
  ),
  resetWebhookSecret: merchant((db, actor, { endpointId }) =>
    resetWebhookSecret(db, actor, { key: sealing, endpointId }),
  ),
  deleteWebhookEndpoint: merchant((db, actor, { endpointId }) =>
    deleteWebhookEndpoint(db, actor, { endpointId }),
  ),
  listWebhookDeliveries: merchant(async (db, actor, { endpointId }) => {
    const asked = { endpointIds: [endpointId], page: 1, limit: 10 };
    return (await listWebhookDeliveries(db, actor, asked)).items;
  }),
  redeliverWebhookEvent: merchant((db, actor, { webhookEventId }) =>
    redeliverWebhookEvent(db, actor, { eventId: webhookEventId }),
  ),
};
