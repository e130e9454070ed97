import type { Buyer } from '#domain/customer/find-or-create.ts';
import { Refusal } from '#domain/refusal.ts';
import { id, optional } from '#wire/values.ts';
import { externalId } from './customer-refs.ts';

/** Who buys, in the body of a sale: by one of the two ids. */
export const buyerFields = {
  customer_id: optional(id),
  external_customer_id: optional(externalId),
};

/** The buyer whom a body names. */
export function buyerOf(body: {
  customer_id?: string | undefined;
  external_customer_id?: string | undefined;
}): Buyer {
  if (body.customer_id !== undefined) return { id: body.customer_id };
  if (body.external_customer_id !== undefined) return { externalId: body.external_customer_id };
  throw new Refusal('InvalidRequest', 'Give customer_id or external_customer_id', {
    because: 'missing',
    field: 'customerId',
  });
}
