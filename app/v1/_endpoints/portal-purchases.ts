import { z } from 'zod';
import { findOrder, listOrders } from '#domain/order/list.ts';
import { findSubscription, listSubscriptions } from '#domain/subscription/list.ts';
import { scheduleCancellation } from '#domain/subscription/schedule-cancellation.ts';
import {
  CustomerOrder,
  CustomerSubscription,
  presentCustomerOrder,
  presentCustomerSubscription,
} from '#wire/customer-portal.ts';
import { listed, listOf, paging, sortedBy } from '#wire/lists.ts';
import { flag, id, many } from '#wire/values.ts';
import { anyMember, billing } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';
import { asksForNone, noOrderHas } from './order-queries.ts';
import { CustomerSubscriptionUpdate } from './subscription-bodies.ts';

const about = 'Portal: purchases';
const path = z.object({ id });

const listTheirs = endpoint({
  method: 'get',
  route: '/v1/customer-portal/subscriptions',
  name: 'listPortalSubscriptions',
  summary: 'List the subscriptions of one’s customer',
  about,
  access: anyMember,
  query: z.object({
    product_id: many(id),
    active: flag,
    query: z.string().optional().describe('A part of the product’s name'),
    sorting: sortedBy(['started_at', 'amount', 'status', 'organization', 'product'], '-started_at'),
    ...paging,
  }),
  answer: listOf(CustomerSubscription, 'CustomerSubscriptionList'),
  run: async ({ db, actor, query: { product_id, active, ...query } }) =>
    listed(
      await listSubscriptions(db, actor, { ...query, productIds: product_id, isActive: active }),
      query,
      presentCustomerSubscription,
    ),
});

const get = endpoint({
  method: 'get',
  route: '/v1/customer-portal/subscriptions/{id}',
  name: 'getPortalSubscription',
  summary: 'Get a subscription of one’s customer',
  about,
  access: anyMember,
  path,
  answer: CustomerSubscription,
  run: async ({ db, actor, path }) =>
    presentCustomerSubscription(await findSubscription(db, actor, { subscriptionId: path.id })),
});

const update = endpoint({
  method: 'patch',
  route: '/v1/customer-portal/subscriptions/{id}',
  name: 'updatePortalSubscription',
  summary: 'Change how many seats one’s customer has, or when it ends',
  about,
  access: billing,
  path,
  body: CustomerSubscriptionUpdate,
  answer: CustomerSubscription,
  async run({ db, actor, path, body: change }) {
    await change(db, actor, path.id);
    const changed = await findSubscription(db, actor, { subscriptionId: path.id });
    return presentCustomerSubscription(changed);
  },
});

const cancel = endpoint({
  method: 'delete',
  route: '/v1/customer-portal/subscriptions/{id}',
  name: 'cancelPortalSubscription',
  summary: 'Have a subscription end with its period',
  about,
  access: billing,
  path,
  answer: CustomerSubscription,
  async run({ db, actor, path }) {
    const which = { subscriptionId: path.id };
    await scheduleCancellation(db, actor, which);
    return presentCustomerSubscription(await findSubscription(db, actor, which));
  },
});

const listTheirOrders = endpoint({
  method: 'get',
  route: '/v1/customer-portal/orders',
  name: 'listPortalOrders',
  summary: 'List the orders of one’s customer',
  about,
  access: anyMember,
  query: z.object({
    product_id: many(id),
    product_billing_type: noOrderHas.product_billing_type,
    subscription_id: noOrderHas.subscription_id,
    query: z.string().optional().describe('A part of the product’s name'),
    sorting: sortedBy(
      ['created_at', 'amount', 'net_amount', 'product', 'subscription'],
      '-created_at',
    ),
    ...paging,
  }),
  answer: listOf(CustomerOrder, 'CustomerOrderList'),
  run: async ({ db, actor, query }) =>
    listed(
      await listOrders(db, actor, {
        page: query.page,
        limit: query.limit,
        sorting: query.sorting,
        query: query.query,
        productIds: query.product_id,
        isNone: asksForNone(query),
      }),
      query,
      presentCustomerOrder,
    ),
});

const getOrder = endpoint({
  method: 'get',
  route: '/v1/customer-portal/orders/{id}',
  name: 'getPortalOrder',
  summary: 'Get an order of one’s customer',
  about,
  access: anyMember,
  path,
  answer: CustomerOrder,
  run: async ({ db, actor, path }) =>
    presentCustomerOrder(await findOrder(db, actor, { orderId: path.id })),
});

export const portalPurchases = [listTheirs, get, update, cancel, listTheirOrders, getOrder];
