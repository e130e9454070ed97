import { z } from 'zod';
import type { Customer as CustomerRow } from '#domain/customer/facts.ts';
import { id, metadata, moment, said, saidOrNull } from './values.ts';

export const BillingAddress = z
  .object({
    country: z.string(),
    line1: z.string().nullish(),
    line2: z.string().nullish(),
    postal_code: z.string().nullish(),
    city: z.string().nullish(),
    state: z.string().nullish(),
  })
  .meta({ id: 'Address' });

/** Who pays: one person, or a team of members. */
export const Customer = z
  .object({
    id,
    created_at: moment,
    modified_at: moment.nullable(),
    metadata,
    external_id: z.string().nullable(),
    email: z.string().nullable(),
    email_verified: z.boolean(),
    type: z.enum(['individual', 'team']),
    name: z.string().nullable(),
    billing_name: z.string().nullable(),
    billing_address: BillingAddress.nullable(),
    tax_id: z.tuple([z.string(), z.string().nullable()]).nullable(),
    locale: z.string().nullable(),
    organization_id: id,
    deleted_at: moment.nullable(),
    first_user_event_at: moment.nullable(),
    default_payment_method_id: z.null(),
    avatar_url: z.string().nullable(),
  })
  .meta({ id: 'Customer' });

/** A customer, as the merchant sees it. */
export function presentCustomer(customer: CustomerRow): z.input<typeof Customer> {
  return {
    id: customer.id,
    created_at: said(customer.createdAt),
    modified_at: saidOrNull(customer.modifiedAt),
    metadata: customer.metadata,
    external_id: customer.externalId,
    email: customer.email,
    email_verified: false,
    type: customer.type,
    name: customer.name,
    billing_name: null,
    billing_address: customer.billingAddress as z.input<typeof BillingAddress> | null,
    tax_id: customer.taxId,
    locale: customer.locale,
    organization_id: customer.organizationId,
    deleted_at: saidOrNull(customer.deletedAt),
    first_user_event_at: null,
    default_payment_method_id: null,
    avatar_url: null,
  };
}
