import { z } from 'zod';
import type { CustomerState as State } from '#domain/customer/states.ts';
import { benefitTypes } from './benefit.ts';
import { grantProperties, presentGrantProperties } from './benefit-grant.ts';
import { Customer, presentCustomer } from './customer.ts';
import { presentSubscriptionFields, subscriptionFields } from './subscription.ts';
import { id, metadata, moment, said, saidOrNull } from './values.ts';

const GrantedBenefit = z
  .object({
    id,
    created_at: moment,
    modified_at: moment.nullable(),
    granted_at: moment,
    benefit_id: id,
    benefit_type: z.enum(benefitTypes),
    benefit_metadata: metadata,
    properties: grantProperties,
  })
  .meta({ id: 'CustomerStateBenefitGrant' });

/** A customer, and all that it has now. */
export const CustomerState = Customer.extend({
  active_subscriptions: z.array(
    z.object({ ...subscriptionFields, metadata }).meta({ id: 'CustomerStateSubscription' }),
  ),
  granted_benefits: z.array(GrantedBenefit).describe('The newest 1,000'),
  active_meters: z.array(z.never()),
}).meta({ id: 'CustomerState' });

/** A customer with what they have now: subscriptions that are live, and what they give. */
export function presentCustomerState({
  customer,
  subscriptions,
  grants,
}: State): z.input<typeof CustomerState> {
  return {
    ...presentCustomer(customer),
    active_subscriptions: subscriptions.map((subscription) => ({
      ...presentSubscriptionFields(subscription),
      metadata: subscription.metadata,
    })),
    granted_benefits: grants.map((grant) => ({
      id: grant.id,
      created_at: said(grant.createdAt),
      modified_at: saidOrNull(grant.modifiedAt),
      granted_at: said(grant.createdAt),
      benefit_id: grant.benefit.id,
      benefit_type: grant.benefit.type,
      benefit_metadata: grant.benefit.metadata,
      properties: presentGrantProperties(grant),
    })),
    active_meters: [],
  };
}
