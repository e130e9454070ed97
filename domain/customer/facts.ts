import type { customers } from '#db/schema/index.ts';

export type Customer = typeof customers.$inferSelect;

/** What history and webhooks tell of a customer. */
export function customerFacts(customer: Customer) {
  return {
    id: customer.id,
    created_at: customer.createdAt,
    modified_at: customer.modifiedAt,
    organization_id: customer.organizationId,
    type: customer.type,
    name: customer.name,
    email: customer.email,
    external_id: customer.externalId,
    locale: customer.locale,
    billing_address: customer.billingAddress,
    tax_id: customer.taxId,
    metadata: customer.metadata,
    deleted_at: customer.deletedAt,
  };
}
