import { z } from 'zod';
import type { Customer as CustomerRow } from '#domain/customer/facts.ts';
import { BillingAddress } from './customer.ts';
import { id, moment, said, saidOrNull } from './values.ts';

/** One's customer, as a portal session sees it. */
export const CustomerPortalCustomer = z
  .object({
    created_at: moment,
    modified_at: moment.nullable(),
    id,
    email: z.string().nullable(),
    email_verified: z.boolean(),
    name: z.string().nullable(),
    billing_name: z.null(),
    billing_address: BillingAddress.nullable(),
    tax_id: z.array(z.string().nullable()).nullable(),
    oauth_accounts: z.object({}),
    default_payment_method_id: z.null(),
    type: z.enum(['individual', 'team']),
    locale: z.string().nullable(),
  })
  .meta({ id: 'CustomerPortalCustomer' });

/** Whose portal it is, as a session sees it. */
export function presentPortalCustomer(
  customer: CustomerRow,
): z.input<typeof CustomerPortalCustomer> {
  return {
    created_at: said(customer.createdAt),
    modified_at: saidOrNull(customer.modifiedAt),
    id: customer.id,
    email: customer.email,
    email_verified: false,
    name: customer.name,
    billing_name: null,
    billing_address: customer.billingAddress as z.input<typeof BillingAddress> | null,
    tax_id: customer.taxId,
    oauth_accounts: {},
    default_payment_method_id: null,
    type: customer.type,
    locale: customer.locale,
  };
}
