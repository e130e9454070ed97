import { z } from 'zod';
import type { ListedOrder } from '#domain/order/list.ts';
import { Customer, presentCustomer } from './customer.ts';
import { Product, presentProduct } from './product.ts';
import { id, metadata, moment, said, saidOrNull } from './values.ts';

export const orderStatuses = [
  'draft',
  'pending',
  'paid',
  'refunded',
  'partially_refunded',
  'void',
] as const;

const OrderItem = z
  .object({
    created_at: moment,
    modified_at: moment.nullable(),
    id,
    label: z.string(),
    amount: z.int(),
    tax_amount: z.int(),
    proration: z.boolean(),
    product_price_id: id.nullable(),
    start_timestamp: z.null(),
    end_timestamp: z.null(),
  })
  .meta({ id: 'OrderItem' });

/** What everybody sees of an order; amounts in the smallest unit of the currency. */
export const orderFields = {
  id,
  created_at: moment,
  modified_at: moment.nullable(),
  status: z.enum(orderStatuses),
  paid: z.boolean(),
  subtotal_amount: z.int(),
  discount_amount: z.int(),
  net_amount: z.int(),
  tax_amount: z.int(),
  total_amount: z.int(),
  applied_balance_amount: z.int(),
  due_amount: z.int(),
  refunded_amount: z.int(),
  refunded_tax_amount: z.int(),
  currency: z.string(),
  billing_reason: z.literal('purchase'),
  billing_name: z.null(),
  billing_address: z.null(),
  invoice_number: z.null(),
  is_invoice_generated: z.boolean(),
  receipt_number: z.null(),
  seats: z.int(),
  units: z.null(),
  customer_id: id,
  product_id: id,
  discount_id: z.null(),
  subscription_id: z.null(),
  checkout_id: z.null(),
  subscription: z.null(),
  items: z.array(OrderItem),
  description: z.string(),
  refundable_amount: z.int(),
  refundable_tax_amount: z.int(),
};

type Shown = Omit<ListedOrder, 'organization'>;

/** What an order is, wherever it is named. */
export function presentOrderFields(order: Shown) {
  const { amount, refundedAmount, product } = order;
  const isPaid = order.paidAt !== null;
  return {
    id: order.id,
    created_at: said(order.createdAt),
    modified_at: saidOrNull(order.modifiedAt),
    status: order.status,
    paid: isPaid,
    subtotal_amount: amount,
    discount_amount: 0,
    net_amount: amount,
    tax_amount: 0,
    total_amount: amount,
    applied_balance_amount: 0,
    due_amount: isPaid ? 0 : amount,
    refunded_amount: refundedAmount,
    refunded_tax_amount: 0,
    currency: order.currency,
    billing_reason: 'purchase' as const,
    billing_name: null,
    billing_address: null,
    invoice_number: null,
    is_invoice_generated: false,
    receipt_number: null,
    seats: order.seats,
    units: null,
    customer_id: order.customerId,
    product_id: order.productId,
    discount_id: null,
    subscription_id: null,
    checkout_id: null,
    subscription: null,
    items: [
      {
        created_at: said(order.createdAt),
        modified_at: null,
        id: order.id,
        label: `${order.seats} × ${product.name}`,
        amount,
        tax_amount: 0,
        proration: false,
        product_price_id: product.id,
        start_timestamp: null,
        end_timestamp: null,
      },
    ],
    description: product.name,
    refundable_amount: isPaid ? amount - refundedAmount : 0,
    refundable_tax_amount: 0,
  };
}

/** Seats that are bought once. */
export const Order = z
  .object({
    ...orderFields,
    metadata,
    platform_fee_amount: z.int(),
    platform_fee_currency: z.null(),
    customer: Customer,
    product: Product,
    discount: z.null(),
  })
  .meta({ id: 'Order' });

/** An order with its customer and product, as its merchant sees it. */
export function presentOrder(order: Shown): z.input<typeof Order> {
  return {
    ...presentOrderFields(order),
    metadata: order.metadata,
    platform_fee_amount: 0,
    platform_fee_currency: null,
    customer: presentCustomer(order.customer),
    product: presentProduct(order.product),
    discount: null,
  };
}
