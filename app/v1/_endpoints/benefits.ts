import { z } from 'zod';
import { createBenefit } from '#domain/benefit/create.ts';
import { deleteBenefit } from '#domain/benefit/delete.ts';
import { findBenefit, listBenefits } from '#domain/benefit/list.ts';
import { updateBenefit } from '#domain/benefit/update.ts';
import { Benefit, benefitTypes, givenTypes, presentBenefit } from '#wire/benefit.ts';
import { listed, listOf, metadataFilter, paging, sortedBy } from '#wire/lists.ts';
import { id, many } from '#wire/values.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';
import { BenefitCreate, BenefitUpdate, kindOf } from './benefit-bodies.ts';

const about = 'Benefits';
const path = z.object({ id });

const list = endpoint({
  method: 'get',
  route: '/v1/benefits',
  name: 'listBenefits',
  summary: 'List benefits',
  about,
  access: merchant('benefits:read'),
  query: z.object({
    organization_id: many(id),
    type: many(z.enum(benefitTypes)),
    id: many(id),
    exclude_id: many(id),
    query: z.string().optional().describe('A part of the description'),
    metadata: metadataFilter,
    sorting: sortedBy(['created_at', 'description', 'type', 'user_order'], '-created_at'),
    ...paging,
  }),
  answer: listOf(Benefit, 'BenefitList'),
  run: async ({ db, actor, query }) =>
    listed(
      await listBenefits(db, actor, {
        page: query.page,
        limit: query.limit,
        sorting: query.sorting,
        organizationIds: query.organization_id,
        types: givenTypes(query.type),
        ids: query.id,
        exceptIds: query.exclude_id,
        query: query.query,
        metadata: query.metadata,
      }),
      query,
      presentBenefit,
    ),
});

const create = endpoint({
  method: 'post',
  route: '/v1/benefits',
  name: 'createBenefit',
  summary: 'Add a benefit, for products to give',
  description:
    'A text, a licence key for each seat, or files that you keep at an https address yourself.',
  about,
  access: merchant('benefits:write'),
  body: BenefitCreate,
  status: 201,
  answer: Benefit,
  run: async ({ db, actor, house, body }) =>
    presentBenefit(
      await createBenefit(db, actor, {
        organizationId: body.organization_id ?? actor.organizationId,
        description: body.description,
        metadata: body.metadata,
        sealing: house.keys.sealing,
        ...kindOf(body),
      }),
    ),
});

const get = endpoint({
  method: 'get',
  route: '/v1/benefits/{id}',
  name: 'getBenefit',
  summary: 'Get a benefit',
  about,
  access: merchant('benefits:read'),
  path,
  answer: Benefit,
  run: async ({ db, actor, path }) =>
    presentBenefit(await findBenefit(db, actor, { benefitId: path.id })),
});

const update = endpoint({
  method: 'patch',
  route: '/v1/benefits/{id}',
  name: 'updateBenefit',
  summary: 'Change a benefit, for everybody who has it',
  description: 'What is left out stays. Licence keys that were given stay as they are.',
  about,
  access: merchant('benefits:write'),
  path,
  body: BenefitUpdate,
  answer: Benefit,
  run: async ({ db, actor, path, body }) =>
    presentBenefit(
      await updateBenefit(db, actor, {
        benefitId: path.id,
        description: body.description,
        metadata: body.metadata,
        kind: kindOf(body),
      }),
    ),
});

const remove = endpoint({
  method: 'delete',
  route: '/v1/benefits/{id}',
  name: 'deleteBenefit',
  summary: 'Delete a benefit, and take it back from everybody',
  about,
  access: merchant('benefits:write'),
  path,
  status: 204,
  answer: z.void(),
  run: async ({ db, actor, path }) => {
    await deleteBenefit(db, actor, { benefitId: path.id });
  },
});

export const benefits = [list, create, get, update, remove];
