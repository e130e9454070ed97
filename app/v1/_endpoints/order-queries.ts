import { z } from 'zod';
import { many } from '#wire/values.ts';

/** What the contract lets one ask of orders, and no order here has. */
export const noOrderHas = {
  product_billing_type: many(z.enum(['one_time', 'recurring'])).describe('All here are one_time'),
  discount_id: many(z.string()),
  checkout_id: many(z.string()),
  subscription_id: many(z.string()),
};

/** Whether somebody asks for orders that can't be here. */
export function asksForNone(query: z.output<z.ZodObject<Partial<typeof noOrderHas>>>): boolean {
  const { product_billing_type: types, ...ids } = query as Record<
    keyof typeof noOrderHas,
    string[]
  >;
  const named = [ids.discount_id, ids.checkout_id, ids.subscription_id];
  return named.some((given) => given !== undefined) || types?.includes('one_time') === false;
}
