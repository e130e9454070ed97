import { z } from 'zod';
import type { CustomerRef } from '#domain/customer/find.ts';
import { id } from '#wire/values.ts';

/** The merchant's own id of a thing. */
export const externalId = z.string().min(1).max(256);

/** One of the two ways in which a path names a customer; each has the same operations below it. */
export type CustomerNaming = {
  route: '/v1/customers/{id}' | '/v1/customers/external/{external_id}';
  path: z.ZodType<CustomerRef>;
  /** What the operations' names say of it. */
  by: '' | 'External';
  /** What the summaries say of it. */
  byWhat: '' | ' by its external id';
};

export const byId: CustomerNaming = {
  route: '/v1/customers/{id}',
  path: z.object({ id }).transform((path) => ({ customerId: path.id })),
  by: '',
  byWhat: '',
};

export const byExternalId: CustomerNaming = {
  route: '/v1/customers/external/{external_id}',
  path: z
    .object({ external_id: externalId })
    .transform((path) => ({ externalId: path.external_id })),
  by: 'External',
  byWhat: ' by its external id',
};
