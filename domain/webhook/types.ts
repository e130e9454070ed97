import { Refusal } from '#domain/refusal.ts';

/** Every type of event that the contract has, whether or not Usher ever has something to tell of it. */
export const webhookTypes = [
  'benefit.created',
  'benefit.updated',
  'benefit_grant.created',
  'benefit_grant.cycled',
  'benefit_grant.revoked',
  'benefit_grant.updated',
  'checkout.created',
  'checkout.expired',
  'checkout.updated',
  'customer.created',
  'customer.deleted',
  'customer.state_changed',
  'customer.updated',
  'customer_seat.assigned',
  'customer_seat.claimed',
  'customer_seat.revoked',
  'discount.created',
  'discount.deleted',
  'discount.updated',
  'member.created',
  'member.deleted',
  'member.updated',
  'order.created',
  'order.paid',
  'order.refunded',
  'order.updated',
  'organization.updated',
  'product.created',
  'product.updated',
  'refund.created',
  'refund.updated',
  'subscription.active',
  'subscription.canceled',
  'subscription.created',
  'subscription.cycled',
  'subscription.migrated',
  'subscription.past_due',
  'subscription.paused',
  'subscription.resumed',
  'subscription.revoked',
  'subscription.uncanceled',
  'subscription.updated',
] as const;

export type WebhookType = (typeof webhookTypes)[number];

/** Reads the types that an endpoint asks for, each once; refuses an unknown one (`InvalidRequest`). */
export function parseWebhookTypes(names: readonly string[]): WebhookType[] {
  const unknown = names.find((name) => !webhookTypes.includes(name as WebhookType));
  if (unknown !== undefined) {
    throw new Refusal('InvalidRequest', `There is no event of type ${JSON.stringify(unknown)}`, {
      because: 'event_type',
      field: 'events',
      values: { type: unknown },
    });
  }
  return webhookTypes.filter((type) => names.includes(type));
}
