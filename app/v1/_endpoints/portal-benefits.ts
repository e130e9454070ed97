import { z } from 'zod';
import { findOwnGrant, ownGrants } from '#domain/benefit/own-grants.ts';
import { benefitTypes, givenTypes } from '#wire/benefit.ts';
import { listed, listOf, paging, sortedBy } from '#wire/lists.ts';
import { CustomerBenefitGrant, presentOwnGrant } from '#wire/own-grant.ts';
import { id, many } from '#wire/values.ts';
import { anyMember } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';

const about = 'Portal: benefits';

const list = endpoint({
  method: 'get',
  route: '/v1/customer-portal/benefit-grants',
  name: 'listPortalBenefitGrants',
  summary: 'List what one’s own seats give',
  description: 'Whatever the role: nobody sees a colleague’s benefits.',
  about,
  access: anyMember,
  query: z.object({
    query: z.string().optional().describe('A part of the description'),
    type: many(z.enum(benefitTypes)),
    benefit_id: many(id),
    checkout_id: many(id).describe('There are no checkouts: finds nothing'),
    order_id: many(id),
    subscription_id: many(id),
    member_id: many(id),
    sorting: sortedBy(['granted_at', 'type', 'organization', 'product_benefit'], 'product_benefit'),
    ...paging,
  }),
  answer: listOf(CustomerBenefitGrant, 'CustomerBenefitGrantList'),
  run: async ({ db, actor, house, query }) =>
    listed(
      await ownGrants(db, actor, {
        page: query.page,
        limit: query.limit,
        sorting: query.sorting,
        sealing: house.keys.sealing,
        query: query.query,
        types: givenTypes(query.type),
        benefitIds: query.checkout_id ? [] : query.benefit_id,
        orderIds: query.order_id,
        subscriptionIds: query.subscription_id,
        memberIds: query.member_id,
      }),
      query,
      presentOwnGrant,
    ),
});

const get = endpoint({
  method: 'get',
  route: '/v1/customer-portal/benefit-grants/{id}',
  name: 'getPortalBenefitGrant',
  summary: 'Get something that one’s own seat gives',
  about,
  access: anyMember,
  path: z.object({ id }),
  answer: CustomerBenefitGrant,
  run: async ({ db, actor, house, path }) =>
    presentOwnGrant(
      await findOwnGrant(db, actor, { grantId: path.id, sealing: house.keys.sealing }),
    ),
});

export const portalBenefits = [list, get];
