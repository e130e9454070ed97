import { z } from 'zod';
import { createCustomer } from '#domain/customer/create.ts';
import { deleteCustomer } from '#domain/customer/delete.ts';
import { findCustomer } from '#domain/customer/find.ts';
import { listCustomers } from '#domain/customer/list.ts';
import { updateCustomer } from '#domain/customer/update.ts';
import { Customer, presentCustomer } from '#wire/customer.ts';
import { listed, listOf, metadataFilter, paging, sortedBy } from '#wire/lists.ts';
import { flag, id, many } from '#wire/values.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';
import {
  CustomerCreate,
  CustomerUpdate,
  CustomerUpdateExternalID,
  fieldsOf,
} from './customer-bodies.ts';
import { byExternalId, byId, type CustomerNaming } from './customer-refs.ts';

const about = 'Customers';

const list = endpoint({
  method: 'get',
  route: '/v1/customers',
  name: 'listCustomers',
  summary: 'List customers',
  about,
  access: merchant('customers:read'),
  query: z.object({
    organization_id: many(id),
    email: z.string().optional(),
    query: z.string().optional().describe('A part of the address, name or external id'),
    active: flag.describe('With a subscription that is active or trialing, or without'),
    metadata: metadataFilter,
    sorting: sortedBy(['created_at', 'email', 'name'], '-created_at'),
    ...paging,
  }),
  answer: listOf(Customer, 'CustomerList'),
  run: async ({ db, actor, query: { organization_id, active, ...query } }) =>
    listed(
      await listCustomers(db, actor, {
        ...query,
        organizationIds: organization_id,
        isActive: active,
      }),
      query,
      presentCustomer,
    ),
});

const create = endpoint({
  method: 'post',
  route: '/v1/customers',
  name: 'createCustomer',
  summary: 'Create a customer, with the member who owns it',
  about,
  access: merchant('customers:write'),
  body: CustomerCreate,
  status: 201,
  answer: Customer,
  run: async ({ db, actor, body: { type, organization_id, owner, ...body } }) =>
    presentCustomer(
      await createCustomer(db, actor, {
        ...fieldsOf(body),
        type,
        organizationId: organization_id ?? actor.organizationId,
        owner: owner && { email: owner.email, name: owner.name, externalId: owner.external_id },
      }),
    ),
});

function oneCustomer({ route, path, by, byWhat }: CustomerNaming) {
  const get = endpoint({
    method: 'get',
    route,
    name: `get${by}Customer`,
    summary: `Get a customer${byWhat}`,
    about,
    access: merchant('customers:read'),
    path,
    answer: Customer,
    run: async ({ db, actor, path }) => presentCustomer(await findCustomer(db, actor, path)),
  });
  const update = endpoint({
    method: 'patch',
    route,
    name: `update${by}Customer`,
    summary: `Update a customer${byWhat}`,
    description: 'What is left out stays; null clears.',
    about,
    access: merchant('customers:write'),
    path,
    body: by === '' ? CustomerUpdate : CustomerUpdateExternalID,
    answer: Customer,
    run: async ({ db, actor, path, body }) =>
      presentCustomer(
        await updateCustomer(db, actor, { which: path, ...fieldsOf(body), type: body.type }),
      ),
  });
  const remove = endpoint({
    method: 'delete',
    route,
    name: `delete${by}Customer`,
    summary: `Delete a customer${byWhat}`,
    description:
      'Cancels its subscriptions at once, takes back all its seats and removes its members. ' +
      'With anonymize, what tells who they were is replaced.',
    about,
    access: merchant('customers:write'),
    path,
    query: z.object({ anonymize: flag }),
    status: 204,
    answer: z.null(),
    run: async ({ db, actor, path, query }) => {
      await deleteCustomer(db, actor, { which: path, anonymize: query.anonymize });
      return null;
    },
  });
  const paymentMethods = endpoint({
    method: 'get',
    route: `${route}/payment-methods`,
    name: `list${by}CustomerPaymentMethods`,
    summary: `List the payment methods of a customer${byWhat}: none, as nobody is charged here`,
    about,
    access: merchant('customers:read'),
    path,
    query: z.object(paging),
    answer: listOf(z.never(), 'PaymentMethodList'),
    run: async ({ db, actor, path, query }) => {
      await findCustomer(db, actor, path);
      return listed({ items: [], total: 0 }, query, (none: never) => none);
    },
  });
  return [get, update, remove, paymentMethods];
}

export const customers = [list, create, ...oneCustomer(byExternalId), ...oneCustomer(byId)];
