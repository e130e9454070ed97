import { z } from 'zod';
import { entitlements } from '#domain/seat/entitlements.ts';
import { Entitlements, presentEntitlements } from '#wire/entitlement.ts';
import { id } from '#wire/values.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';

const get = endpoint({
  method: 'get',
  route: '/v1/entitlements',
  name: 'getEntitlements',
  summary: 'Ask whether a person holds a claimed seat now',
  description:
    'The question for each sign-in to your product. Somebody whom nobody knows is not entitled: ' +
    '200, and never 404.',
  about: 'Seats',
  isAddition: true,
  access: merchant('customer_seats:read'),
  query: z
    .object({
      email: z.string().max(320).optional().describe('The person’s proven address'),
      external_member_id: z.string().min(1).max(256).optional().describe('Or your id of them'),
      product_id: id.optional().describe('Without it, any product'),
    })
    .refine((given) => (given.email === undefined) !== (given.external_member_id === undefined), {
      error: 'Give exactly one of email and external_member_id',
    }),
  answer: Entitlements,
  run: async ({ db, actor, query }) =>
    presentEntitlements(
      await entitlements(db, actor, {
        email: query.email,
        externalMemberId: query.external_member_id,
        productId: query.product_id,
      }),
    ),
});

export const entitlementQueries = [get];
