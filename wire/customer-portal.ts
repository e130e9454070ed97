import { z } from 'zod';
import type { Member as MemberRow } from '#domain/member/facts.ts';
import type { ListedOrder } from '#domain/order/list.ts';
import type { Organization } from '#domain/organization/facts.ts';
import type { ListedSubscription } from '#domain/subscription/list.ts';
import { BenefitPublic, presentPublicBenefit } from './benefit.ts';
import { roles } from './member.ts';
import { orderFields, presentOrderFields } from './order.ts';
import { CustomerOrganization, presentCustomerOrganization } from './organization.ts';
import { presentProductFields, productFields } from './product.ts';
import { presentSubscriptionFields, subscriptionFields } from './subscription.ts';
import { id, moment, said, saidOrNull } from './values.ts';

/** A colleague, as members see one another. */
export const CustomerPortalMember = z
  .object({
    created_at: moment,
    modified_at: moment.nullable(),
    id,
    email: z.string(),
    name: z.string().nullable(),
    role: z.enum(roles),
  })
  .meta({ id: 'CustomerPortalMember' });

/** A colleague, as whoever manages the customer sees them. */
export function presentPortalMember(member: MemberRow): z.input<typeof CustomerPortalMember> {
  return {
    created_at: said(member.createdAt),
    modified_at: saidOrNull(member.modifiedAt),
    id: member.id,
    email: member.email,
    name: member.name,
    role: member.role,
  };
}

export const CustomerProduct = z
  .object({
    ...productFields,
    benefits: z.array(BenefitPublic),
    organization: CustomerOrganization,
  })
  .meta({ id: 'CustomerProduct' });

type WithOrganization = { organization: Organization };

/** A product, as its buyer sees it. */
export function presentCustomerProduct({
  product,
  organization,
}: Pick<ListedSubscription, 'product'> & WithOrganization): z.input<typeof CustomerProduct> {
  return {
    ...presentProductFields(product),
    benefits: product.benefits.map(presentPublicBenefit),
    organization: presentCustomerOrganization(organization),
  };
}

/** A subscription, as who bought it and who holds a seat of it see it. */
export const CustomerSubscription = z
  .object({ ...subscriptionFields, product: CustomerProduct })
  .meta({ id: 'CustomerSubscription' });

/** A subscription, as its buyer sees it. */
export function presentCustomerSubscription(
  subscription: ListedSubscription & WithOrganization,
): z.input<typeof CustomerSubscription> {
  return {
    ...presentSubscriptionFields(subscription),
    product: presentCustomerProduct(subscription),
  };
}

/** An order, as who bought it sees it. */
export const CustomerOrder = z
  .object({ ...orderFields, product: CustomerProduct })
  .meta({ id: 'CustomerOrder' });

/** An order, as its buyer sees it. */
export function presentCustomerOrder(
  order: ListedOrder & WithOrganization,
): z.input<typeof CustomerOrder> {
  return { ...presentOrderFields(order), product: presentCustomerProduct(order) };
}
