import { z } from 'zod';
import { endSubscription } from '#domain/subscription/end.ts';
import { findSubscription, listSubscriptions } from '#domain/subscription/list.ts';
import { openSubscription } from '#domain/subscription/open.ts';
import { cancellationReasons } from '#domain/subscription/why-canceled.ts';
import { listed, listOf, metadataFilter, paging, sortedBy } from '#wire/lists.ts';
import { presentSubscription, Subscription, subscriptionStatuses } from '#wire/subscription.ts';
import { date, flag, id, many, metadataInput, moment, optional } from '#wire/values.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';
import { buyerFields, buyerOf } from './buyer.ts';
import { SubscriptionUpdate } from './subscription-bodies.ts';

const about = 'Subscriptions';
const path = z.object({ id });

const list = endpoint({
  method: 'get',
  route: '/v1/subscriptions',
  name: 'listSubscriptions',
  summary: 'List subscriptions',
  about,
  access: merchant('subscriptions:read'),
  query: z.object({
    organization_id: many(id),
    product_id: many(id),
    customer_id: many(id),
    external_customer_id: many(z.string()),
    discount_id: many(z.string()).describe('No subscription here has one'),
    active: flag,
    status: many(z.enum(subscriptionStatuses)),
    cancel_at_period_end: flag,
    customer_cancellation_reason: many(z.enum(cancellationReasons)),
    canceled_at_after: date,
    canceled_at_before: date,
    started_after: date,
    started_before: date,
    metadata: metadataFilter,
    sorting: sortedBy(
      [
        'created_at',
        'started_at',
        'current_period_end',
        'ended_at',
        'ends_at',
        'status',
        'amount',
        'customer',
        'product',
        'discount',
      ],
      '-started_at',
    ),
    ...paging,
  }),
  answer: listOf(Subscription, 'SubscriptionList'),
  run: async ({ db, actor, query }) =>
    listed(
      await listSubscriptions(db, actor, {
        page: query.page,
        limit: query.limit,
        sorting: query.sorting,
        metadata: query.metadata,
        organizationIds: query.organization_id,
        productIds: query.product_id,
        customerIds: query.customer_id,
        externalCustomerIds: query.external_customer_id,
        isActive: query.active,
        statuses: query.status,
        cancelAtPeriodEnd: query.cancel_at_period_end,
        cancellationReasons: query.customer_cancellation_reason,
        canceledAfter: query.canceled_at_after,
        canceledBefore: query.canceled_at_before,
        startedAfter: query.started_after,
        startedBefore: query.started_before,
        isNone: query.discount_id !== undefined,
      }),
      query,
      presentSubscription,
    ),
});

const create = endpoint({
  method: 'post',
  route: '/v1/subscriptions',
  name: 'createSubscription',
  summary: 'Record the sale of a subscription',
  description: 'Nobody is charged here, and nobody gets a seat by it.',
  about,
  access: merchant('subscriptions:write'),
  body: z
    .object({
      product_id: id,
      ...buyerFields,
      seats: optional(z.int()).describe('An addition: the fewest of the product unless told'),
      status: optional(z.enum(['active', 'trialing', 'incomplete'])).describe(
        'An addition: active unless told',
      ),
      current_period_start: optional(moment).describe('An addition: now unless told'),
      current_period_end: optional(moment).describe('An addition'),
      metadata: optional(metadataInput),
    })
    .meta({ id: 'SubscriptionCreate' }),
  status: 201,
  answer: Subscription,
  async run({ db, actor, body }) {
    const { current_period_start: start, current_period_end: end } = body;
    const { id: subscriptionId } = await openSubscription(db, actor, {
      productId: body.product_id,
      customer: buyerOf(body),
      seats: body.seats,
      status: body.status,
      currentPeriodStart: start ? new Date(start) : undefined,
      currentPeriodEnd: end ? new Date(end) : undefined,
      metadata: body.metadata,
    });
    return presentSubscription(await findSubscription(db, actor, { subscriptionId }));
  },
});

const get = endpoint({
  method: 'get',
  route: '/v1/subscriptions/{id}',
  name: 'getSubscription',
  summary: 'Get a subscription',
  about,
  access: merchant('subscriptions:read'),
  path,
  answer: Subscription,
  run: async ({ db, actor, path }) =>
    presentSubscription(await findSubscription(db, actor, { subscriptionId: path.id })),
});

const update = endpoint({
  method: 'patch',
  route: '/v1/subscriptions/{id}',
  name: 'updateSubscription',
  summary: 'Change a subscription, one thing at a time',
  about,
  access: merchant('subscriptions:write'),
  path,
  body: SubscriptionUpdate,
  answer: Subscription,
  async run({ db, actor, path, body: change }) {
    await change(db, actor, path.id);
    return presentSubscription(await findSubscription(db, actor, { subscriptionId: path.id }));
  },
});

const revoke = endpoint({
  method: 'delete',
  route: '/v1/subscriptions/{id}',
  name: 'revokeSubscription',
  summary: 'End a subscription at once, and its seats',
  about,
  access: merchant('subscriptions:write'),
  path,
  answer: Subscription,
  async run({ db, actor, path }) {
    const which = { subscriptionId: path.id };
    await endSubscription(db, actor, { ...which, to: 'canceled' });
    return presentSubscription(await findSubscription(db, actor, which));
  },
});

export const subscriptions = [list, create, get, update, revoke];
