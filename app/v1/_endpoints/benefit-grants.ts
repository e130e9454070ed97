import { z } from 'zod';
import { findBenefit } from '#domain/benefit/list.ts';
import { listGrants } from '#domain/benefit/list-grants.ts';
import { BenefitGrant, presentGrant } from '#wire/benefit-grant.ts';
import { listed, listOf, paging, sortedBy } from '#wire/lists.ts';
import { flag, id, many } from '#wire/values.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';

const about = 'Benefits';
const isGranted = flag.describe('False: only what was taken back');

const list = endpoint({
  method: 'get',
  route: '/v1/benefit-grants',
  name: 'listBenefitGrants',
  summary: 'List who has, and had, which benefits',
  about,
  access: merchant('benefits:read'),
  query: z.object({
    organization_id: many(id),
    customer_id: many(id),
    external_customer_id: many(z.string()),
    is_granted: isGranted,
    sorting: sortedBy(['created_at', 'granted_at', 'revoked_at'], '-created_at'),
    ...paging,
  }),
  answer: listOf(BenefitGrant, 'BenefitGrantList'),
  run: async ({ db, actor, house, query }) =>
    listed(
      await listGrants(db, actor, {
        page: query.page,
        limit: query.limit,
        sorting: query.sorting,
        sealing: house.keys.sealing,
        organizationIds: query.organization_id,
        customerIds: query.customer_id,
        externalCustomerIds: query.external_customer_id,
        isGranted: query.is_granted,
      }),
      query,
      presentGrant,
    ),
});

const ofOne = endpoint({
  method: 'get',
  route: '/v1/benefits/{id}/grants',
  name: 'listGrantsOfBenefit',
  summary: 'List who has, and had, a benefit',
  about,
  access: merchant('benefits:read'),
  path: z.object({ id }),
  query: z.object({
    customer_id: many(id),
    member_id: many(id),
    is_granted: isGranted,
    ...paging,
  }),
  answer: listOf(BenefitGrant, 'BenefitGrantList'),
  async run({ db, actor, house, path, query }) {
    const { id: benefitId } = await findBenefit(db, actor, { benefitId: path.id });
    const grants = await listGrants(db, actor, {
      benefitId,
      page: query.page,
      limit: query.limit,
      sorting: ['-created_at'],
      sealing: house.keys.sealing,
      customerIds: query.customer_id,
      memberIds: query.member_id,
      isGranted: query.is_granted,
    });
    return listed(grants, query, presentGrant);
  },
});

export const benefitGrants = [list, ofOne];
