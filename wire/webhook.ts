import { z } from 'zod';
import type { WebhookType } from '#domain/webhook/types.ts';
import { Benefit } from './benefit.ts';
import { BenefitGrant } from './benefit-grant.ts';
import { Customer } from './customer.ts';
import { CustomerSeat } from './customer-seat.ts';
import { CustomerState } from './customer-state.ts';
import { Member } from './member.ts';
import { Order } from './order.ts';
import { Organization } from './organization.ts';
import { Product } from './product.ts';
import { Subscription } from './subscription.ts';
import { moment } from './values.ts';

type Told = {
  /** When it is told, in a sentence without a full stop. */
  summary: string;
  /** What `data` is: the same as the API answers. */
  data: z.ZodType;
};

/** Every event that endpoints are told of. */
export const webhooks = {
  'benefit.created': { summary: 'Products can give something new', data: Benefit },
  'benefit.updated': { summary: 'A benefit has changed, or was deleted', data: Benefit },
  'benefit_grant.created': { summary: 'A holder has a benefit', data: BenefitGrant },
  'benefit_grant.revoked': {
    summary: 'A benefit was taken back from a holder',
    data: BenefitGrant,
  },
  'benefit_grant.updated': {
    summary: 'A holder’s benefit gives something else',
    data: BenefitGrant,
  },
  'customer.created': { summary: 'A customer is there', data: Customer },
  'customer.deleted': { summary: 'A customer was deleted', data: Customer },
  'customer.state_changed': {
    summary: 'What a customer has now, after its subscriptions or what its holders were given',
    data: CustomerState,
  },
  'customer.updated': { summary: 'A customer has changed', data: Customer },
  'customer_seat.assigned': { summary: 'A seat waits to be claimed', data: CustomerSeat },
  'customer_seat.claimed': { summary: 'A seat is its holder’s', data: CustomerSeat },
  'customer_seat.revoked': {
    summary: 'A seat was taken back; it still says whose it was',
    data: CustomerSeat,
  },
  'member.created': { summary: 'A customer has one person more', data: Member },
  'member.deleted': { summary: 'A person was removed from a customer', data: Member },
  'member.updated': { summary: 'A person of a customer has changed', data: Member },
  'order.created': { summary: 'An order was placed', data: Order },
  'order.paid': { summary: 'An order was paid', data: Order },
  'order.refunded': { summary: 'An order was refunded, in part or in full', data: Order },
  'order.updated': { summary: 'Anything of an order has changed', data: Order },
  'organization.updated': {
    summary: 'The organization’s settings have changed',
    data: Organization,
  },
  'product.created': { summary: 'A product is there', data: Product },
  'product.updated': { summary: 'A product has changed', data: Product },
  'subscription.active': {
    summary: 'A subscription hands out seats from now on',
    data: Subscription,
  },
  'subscription.canceled': {
    summary: 'A subscription ends, now or with its period',
    data: Subscription,
  },
  'subscription.created': { summary: 'A subscription was opened', data: Subscription },
  'subscription.cycled': { summary: 'A subscription’s next period has begun', data: Subscription },
  'subscription.past_due': { summary: 'A subscription wasn’t paid for', data: Subscription },
  'subscription.paused': { summary: 'A subscription was paused', data: Subscription },
  'subscription.resumed': { summary: 'A paused subscription goes on', data: Subscription },
  'subscription.revoked': { summary: 'A subscription has ended', data: Subscription },
  'subscription.uncanceled': {
    summary: 'A subscription doesn’t end after all',
    data: Subscription,
  },
  'subscription.updated': { summary: 'Anything of a subscription has changed', data: Subscription },
} as const satisfies Partial<Record<WebhookType, Told>>;

/** A type of event that endpoints are told of. */
export type ToldType = keyof typeof webhooks;

/** What is sent for an event of a type. */
export function envelopeOf(type: ToldType) {
  return z.object({
    type: z.literal(type),
    timestamp: moment.describe('When it happened; the same at each attempt'),
    data: webhooks[type].data,
    sequence: z
      .int()
      .describe(
        'The place among all facts of the organization, counted without a gap; an addition',
      ),
  });
}
