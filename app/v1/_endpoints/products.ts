import { z } from 'zod';
import { createProduct } from '#domain/product/create.ts';
import { findProduct, searchProducts } from '#domain/product/list.ts';
import { updateProduct } from '#domain/product/update.ts';
import { updateProductBenefits } from '#domain/product/update-benefits.ts';
import { listed, listOf, metadataFilter, paging, sortedBy } from '#wire/lists.ts';
import { Product, presentProduct } from '#wire/product.ts';
import { flag, id, many, metadataInput, optional } from '#wire/values.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';
import { pricing, SeatPriceInput } from './seat-price.ts';

const about = 'Products';
const path = z.object({ id });
const interval = z.enum(['day', 'week', 'month', 'year']);

const list = endpoint({
  method: 'get',
  route: '/v1/products',
  name: 'listProducts',
  summary: 'List products',
  about,
  access: merchant('products:read'),
  query: z.object({
    id: many(id),
    organization_id: many(id),
    query: z.string().optional().describe('A part of the name'),
    is_archived: flag,
    is_recurring: flag,
    benefit_id: many(id),
    visibility: many(z.enum(['public', 'private', 'draft'])).describe('All here are public'),
    metadata: metadataFilter,
    sorting: sortedBy(['created_at', 'name', 'price_amount_type', 'price_amount'], '-created_at'),
    ...paging,
  }),
  answer: listOf(Product, 'ProductList'),
  run: async ({ db, actor, query }) =>
    listed(
      await searchProducts(db, actor, {
        page: query.page,
        limit: query.limit,
        sorting: query.sorting,
        ids: query.id,
        organizationIds: query.organization_id,
        query: query.query,
        isArchived: query.is_archived,
        isRecurring: query.is_recurring,
        benefitIds: query.benefit_id,
        isNone: query.visibility?.includes('public') === false,
        metadata: query.metadata,
      }),
      query,
      presentProduct,
    ),
});

const create = endpoint({
  method: 'post',
  route: '/v1/products',
  name: 'createProduct',
  summary: 'Add a product that is sold by the seat',
  about,
  access: merchant('products:write'),
  body: z
    .object({
      name: z.string(),
      description: z.string().nullish(),
      organization_id: optional(id),
      recurring_interval: optional(interval).describe('Absent: bought once'),
      recurring_interval_count: optional(z.int().min(1).max(999)),
      prices: z.array(SeatPriceInput).length(1, 'A product has exactly one price, by the seat'),
      access_url: z.string().nullish().describe('An addition: where a holder goes to use it'),
      purchase_url: z.string().nullish().describe('An addition: where to get more seats'),
      metadata: optional(metadataInput),
    })
    .meta({ id: 'ProductCreate' }),
  status: 201,
  answer: Product,
  run: async ({ db, actor, body }) =>
    presentProduct(
      await createProduct(db, actor, {
        organizationId: body.organization_id ?? actor.organizationId,
        name: body.name,
        description: body.description ?? null,
        isRecurring: body.recurring_interval !== undefined,
        recurringInterval: body.recurring_interval,
        recurringIntervalCount: body.recurring_interval_count,
        ...pricing(body.prices),
        accessUrl: body.access_url ?? null,
        purchaseUrl: body.purchase_url ?? null,
        metadata: body.metadata,
      }),
    ),
});

const get = endpoint({
  method: 'get',
  route: '/v1/products/{id}',
  name: 'getProduct',
  summary: 'Get a product',
  about,
  access: merchant('products:read'),
  path,
  answer: Product,
  run: async ({ db, actor, path }) =>
    presentProduct(await findProduct(db, actor, { productId: path.id })),
});

const update = endpoint({
  method: 'patch',
  route: '/v1/products/{id}',
  name: 'updateProduct',
  summary: 'Change a product; what was sold stays',
  description: 'What is left out stays; null clears. An archived product is sold no more.',
  about,
  access: merchant('products:write'),
  path,
  body: z
    .object({
      name: optional(z.string()),
      description: z.string().nullish(),
      is_archived: optional(z.boolean()),
      recurring_interval: optional(interval),
      recurring_interval_count: optional(z.int().min(1).max(999)),
      prices: optional(z.array(SeatPriceInput).length(1)),
      access_url: z.string().nullish(),
      purchase_url: z.string().nullish(),
      metadata: optional(metadataInput),
    })
    .meta({ id: 'ProductUpdate' }),
  answer: Product,
  run: async ({ db, actor, path, body }) =>
    presentProduct(
      await updateProduct(db, actor, {
        productId: path.id,
        name: body.name,
        description: body.description,
        isArchived: body.is_archived,
        recurringInterval: body.recurring_interval,
        recurringIntervalCount: body.recurring_interval_count,
        ...(body.prices && pricing(body.prices)),
        accessUrl: body.access_url,
        purchaseUrl: body.purchase_url,
        metadata: body.metadata,
      }),
    ),
});

const give = endpoint({
  method: 'post',
  route: '/v1/products/{id}/benefits',
  name: 'updateProductBenefits',
  summary: 'Change what a product gives, for everybody who holds a seat of it',
  description: 'These benefits and no others, in this order.',
  about,
  access: merchant('products:write'),
  path,
  body: z.object({ benefits: z.array(id) }).meta({ id: 'ProductBenefitsUpdate' }),
  answer: Product,
  run: async ({ db, actor, path, body }) =>
    presentProduct(
      await updateProductBenefits(db, actor, { productId: path.id, benefitIds: body.benefits }),
    ),
});

export const products = [list, create, get, update, give];
