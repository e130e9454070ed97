/** Every fact that Usher tells or remembers. */
export const eventTypes = [
  'benefit.created',
  'benefit.updated',
  'benefit_grant.created',
  'benefit_grant.revoked',
  'benefit_grant.updated',
  'customer.created',
  'customer.deleted',
  'customer.updated',
  'customer_seat.assigned',
  'customer_seat.claimed',
  'customer_seat.ending',
  'customer_seat.link_copied',
  'customer_seat.reminded',
  'customer_seat.resent',
  'customer_seat.revoked',
  'customer_seat.undeliverable',
  'customer_seat.updated',
  'member.created',
  'member.deleted',
  'member.invited',
  'member.updated',
  'order.created',
  'order.paid',
  'order.refunded',
  'order.updated',
  'organization.created',
  'organization.updated',
  'ownership.accepted',
  'ownership.declined',
  'ownership.expired',
  'ownership.lapsed',
  'ownership.offered',
  'ownership.withdrawn',
  'product.created',
  'product.updated',
  'purchase.digested',
  'purchase.updated',
  'seat_request.approved',
  'seat_request.closed',
  'seat_request.declined',
  'seat_request.made',
  'seat_request.seated',
  'seat_request.withdrawn',
  'share_link.asked',
  'share_link.closed',
  'share_link.created',
  'share_link.joined',
  'sign_in.requested',
  'subscription.canceled',
  'subscription.created',
  'subscription.cycled',
  'subscription.past_due',
  'subscription.paused',
  'subscription.recovered',
  'subscription.revoked',
  'subscription.uncanceled',
  'subscription.updated',
  'token.created',
  'token.revoked',
  'webhook_endpoint.created',
  'webhook_endpoint.deleted',
  'webhook_endpoint.disabled',
  'webhook_endpoint.secret_reset',
  'webhook_endpoint.updated',
] as const;

export type EventType = (typeof eventTypes)[number];

type FamilyOf<Type> = Type extends `${infer Family}.${string}` ? Family : never;

/** What a fact is about, as its type begins. */
export type Family = FamilyOf<EventType>;

export function familyOf(type: EventType): Family {
  return type.slice(0, type.indexOf('.')) as Family;
}

export const eventFamilies: readonly Family[] = [...new Set(eventTypes.map(familyOf))];
