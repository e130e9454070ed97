import { z } from 'zod';
import { csvAnswer } from '#app/_export/csv-answer.ts';
import { exportCustomers } from '#domain/customer/export.ts';
import { exportOrders } from '#domain/order/export.ts';
import { priceOf } from '#domain/product/price.ts';
import { exportSubscriptions } from '#domain/subscription/export.ts';
import type { Cell } from '#wire/csv.ts';
import { orderStatuses } from '#wire/order.ts';
import { subscriptionStatuses } from '#wire/subscription.ts';
import { date, flag, id, many, said } from '#wire/values.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';

const organization_id = many(id);
const file = {
  method: 'get',
  description: 'As a CSV file that no spreadsheet executes.',
  answer: z.string(),
  media: 'text/csv',
} as const;

const customers = endpoint({
  ...file,
  route: '/v1/customers/export',
  name: 'exportCustomers',
  summary: 'Export customers',
  about: 'Customers',
  access: merchant('customers:read'),
  query: z.object({ organization_id }),
  run: async ({ db, actor, query }) =>
    csvAnswer({
      name: 'customers',
      columns: ['ID', 'External ID', 'Email', 'Name', 'Type', 'Created At'],
      rows: each(
        exportCustomers(db, actor, { organizationIds: query.organization_id }),
        ({ id, externalId, email, name, type, createdAt }) => [
          id,
          externalId,
          email,
          name,
          type,
          said(createdAt),
        ],
      ),
    }),
});

const subscriptions = endpoint({
  ...file,
  route: '/v1/subscriptions/export',
  name: 'exportSubscriptions',
  summary: 'Export subscriptions',
  about: 'Subscriptions',
  access: merchant('subscriptions:read'),
  query: z.object({
    organization_id,
    product_id: many(id),
    status: many(z.enum(subscriptionStatuses)),
    cancel_at_period_end: flag,
    started_after: date,
    started_before: date,
  }),
  run: async ({ db, actor, query }) =>
    csvAnswer({
      name: 'subscriptions',
      columns: [
        ...['ID', 'Email', 'Created At', 'Status', 'Product'],
        ...['Seats', 'Assigned', 'Amount', 'Currency', 'Interval'],
      ],
      rows: each(
        exportSubscriptions(db, actor, {
          organizationIds: query.organization_id,
          productIds: query.product_id,
          statuses: query.status,
          cancelAtPeriodEnd: query.cancel_at_period_end,
          startedAfter: query.started_after,
          startedBefore: query.started_before,
        }),
        (sold) => [
          ...[sold.id, sold.email, said(sold.createdAt), sold.status, sold.productName],
          ...[sold.seats, sold.assigned, priceOf(sold, sold.seats)],
          ...[sold.priceCurrency, sold.recurringInterval],
        ],
      ),
    }),
});

const orders = endpoint({
  ...file,
  route: '/v1/orders/export',
  name: 'exportOrders',
  summary: 'Export orders',
  about: 'Orders',
  access: merchant('orders:read'),
  query: z.object({
    organization_id,
    product_id: many(id),
    status: many(z.enum(orderStatuses)),
    created_after: date,
    created_before: date,
  }),
  run: async ({ db, actor, query }) =>
    csvAnswer({
      name: 'orders',
      columns: [
        ...['ID', 'Email', 'Created At', 'Status', 'Product'],
        ...['Seats', 'Assigned', 'Amount', 'Currency'],
      ],
      rows: each(
        exportOrders(db, actor, {
          organizationIds: query.organization_id,
          productIds: query.product_id,
          statuses: query.status,
          createdAfter: query.created_after,
          createdBefore: query.created_before,
        }),
        (sold) => [
          ...[sold.id, sold.email, said(sold.createdAt), sold.status, sold.productName],
          ...[sold.seats, sold.assigned, sold.amount, sold.currency],
        ],
      ),
    }),
});

async function* each<Row>(rows: AsyncIterable<Row>, cellsOf: (row: Row) => Cell[]) {
  for await (const row of rows) yield cellsOf(row);
}

export const tables = [customers, subscriptions, orders];
