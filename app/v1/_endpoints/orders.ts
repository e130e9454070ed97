import { z } from 'zod';
import { findOrder, listOrders } from '#domain/order/list.ts';
import { placeOrder } from '#domain/order/place.ts';
import { listed, listOf, metadataFilter, paging, sortedBy } from '#wire/lists.ts';
import { Order, orderStatuses, presentOrder } from '#wire/order.ts';
import { date, id, many, metadataInput, optional } from '#wire/values.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';
import { buyerFields, buyerOf } from './buyer.ts';
import { asksForNone, noOrderHas } from './order-queries.ts';

const about = 'Orders';

const list = endpoint({
  method: 'get',
  route: '/v1/orders',
  name: 'listOrders',
  summary: 'List orders',
  about,
  access: merchant('orders:read'),
  query: z.object({
    organization_id: many(id),
    product_id: many(id),
    customer_id: many(id),
    external_customer_id: many(z.string()),
    ...noOrderHas,
    status: many(z.enum(orderStatuses)),
    created_after: date,
    created_before: date,
    metadata: metadataFilter,
    sorting: sortedBy(
      [
        'created_at',
        'status',
        'invoice_number',
        'amount',
        'net_amount',
        'customer',
        'product',
        'discount',
        'subscription',
      ],
      '-created_at',
    ),
    ...paging,
  }),
  answer: listOf(Order, 'OrderList'),
  run: async ({ db, actor, query }) =>
    listed(
      await listOrders(db, actor, {
        page: query.page,
        limit: query.limit,
        sorting: query.sorting,
        metadata: query.metadata,
        organizationIds: query.organization_id,
        productIds: query.product_id,
        customerIds: query.customer_id,
        externalCustomerIds: query.external_customer_id,
        statuses: query.status,
        createdAfter: query.created_after,
        createdBefore: query.created_before,
        isNone: asksForNone(query),
      }),
      query,
      presentOrder,
    ),
});

const create = endpoint({
  method: 'post',
  route: '/v1/orders',
  name: 'createOrder',
  summary: 'Record the sale of seats that are bought once',
  description: 'Nobody is charged here.',
  about,
  isAddition: true,
  access: merchant('orders:write'),
  body: z
    .object({
      product_id: id,
      ...buyerFields,
      seats: optional(z.int()).describe('The fewest of the product unless told'),
      status: optional(z.enum(['paid', 'pending'])).describe('paid unless told'),
      metadata: optional(metadataInput),
    })
    .meta({ id: 'OrderCreate' }),
  status: 201,
  answer: Order,
  async run({ db, actor, body }) {
    const { id: orderId } = await placeOrder(db, actor, {
      productId: body.product_id,
      customer: buyerOf(body),
      seats: body.seats,
      paid: body.status !== 'pending',
      metadata: body.metadata,
    });
    return presentOrder(await findOrder(db, actor, { orderId }));
  },
});

const get = endpoint({
  method: 'get',
  route: '/v1/orders/{id}',
  name: 'getOrder',
  summary: 'Get an order',
  about,
  access: merchant('orders:read'),
  path: z.object({ id }),
  answer: Order,
  run: async ({ db, actor, path }) =>
    presentOrder(await findOrder(db, actor, { orderId: path.id })),
});

export const orders = [list, create, get];
