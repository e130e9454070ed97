import type { Fact } from '#domain/event/fact.ts';
import type { EventType } from '#domain/event/types.ts';
import type { ToldType } from './webhook.ts';

type Telling = {
  /** What endpoints are told. */
  type: ToldType;
  /** The facts that it follows from: the one of the same name, unless listed. */
  on?: EventType[];
  when?(fact: Fact): boolean;
};

/** Every fact after which a subscription is another. */
const subscriptionChanges: EventType[] = [
  'subscription.canceled',
  'subscription.cycled',
  'subscription.past_due',
  'subscription.paused',
  'subscription.recovered',
  'subscription.revoked',
  'subscription.uncanceled',
  'subscription.updated',
];

/**
 * What endpoints are told of facts, in the order in which one fact is told. A new type is a line
 * here, a line in `wire/webhook.ts` that says what its data is, and, where its subject is new, a
 * line in `present.ts`.
 */
const tellings: Telling[] = [
  { type: 'benefit.created' },
  { type: 'benefit.updated' },
  { type: 'benefit_grant.created' },
  { type: 'benefit_grant.updated' },
  { type: 'benefit_grant.revoked' },
  { type: 'customer.created' },
  { type: 'customer.updated' },
  { type: 'customer.deleted' },
  { type: 'member.created' },
  { type: 'member.updated' },
  { type: 'member.deleted' },
  { type: 'customer_seat.assigned' },
  { type: 'customer_seat.claimed' },
  { type: 'customer_seat.revoked' },
  { type: 'product.created' },
  { type: 'product.updated' },
  { type: 'organization.updated' },
  { type: 'order.created' },
  { type: 'order.updated', on: ['order.updated', 'order.paid', 'order.refunded'] },
  { type: 'order.paid' },
  { type: 'order.refunded' },
  { type: 'subscription.created' },
  { type: 'subscription.updated', on: subscriptionChanges },
  {
    type: 'subscription.active',
    on: ['subscription.created', 'subscription.recovered', 'subscription.updated'],
    when: ({ before, after }) => after?.status === 'active' && before?.status !== 'active',
  },
  {
    type: 'subscription.canceled',
    on: ['subscription.canceled', 'subscription.revoked'],
    // One that ends as scheduled was told of when that was decided.
    when: ({ before, after }) => !before?.canceled_at && Boolean(after?.canceled_at),
  },
  { type: 'subscription.uncanceled' },
  { type: 'subscription.cycled' },
  { type: 'subscription.past_due' },
  { type: 'subscription.paused' },
  {
    type: 'subscription.resumed',
    on: ['subscription.recovered'],
    when: ({ before }) => before?.status === 'paused',
  },
  { type: 'subscription.revoked' },
];

/** What endpoints are told of a fact, if they want to hear it. */
export function tellingsOf(fact: Fact): ToldType[] {
  return tellings
    .filter(
      ({ type, on = [type], when }) =>
        (on as string[]).includes(fact.type) && (when?.(fact) ?? true),
    )
    .map(({ type }) => type);
}
