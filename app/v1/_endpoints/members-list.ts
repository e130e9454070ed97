import { z } from 'zod';
import type { CustomerRef } from '#domain/customer/find.ts';
import { findCustomer } from '#domain/customer/find.ts';
import { listMembers } from '#domain/member/list.ts';
import { listed, listOf, paging, sortedBy } from '#wire/lists.ts';
import { Member, presentMember, roles } from '#wire/member.ts';
import { id } from '#wire/values.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';
import { type CustomerNaming, externalId } from './customer-refs.ts';

const about = 'Members';
const asked = {
  role: z.enum(roles).optional(),
  sorting: sortedBy(['created_at'], '-created_at'),
  ...paging,
};
const MemberList = listOf(Member, 'MemberList');

/** The members of all customers, or of one. */
export const listAllMembers = endpoint({
  method: 'get',
  route: '/v1/members',
  name: 'listMembers',
  summary: 'List members of all customers, or of one',
  about,
  access: merchant('members:read'),
  query: z.object({
    customer_id: id.optional(),
    external_customer_id: externalId.optional(),
    ...asked,
  }),
  answer: MemberList,
  run: async ({ db, actor, query: { customer_id, external_customer_id, ...query } }) => {
    const of: CustomerRef[] = [];
    if (customer_id !== undefined) of.push({ customerId: customer_id });
    if (external_customer_id !== undefined) of.push({ externalId: external_customer_id });
    return listed(await listMembers(db, actor, { ...query, of }), query, presentMember);
  },
});

/** The members of the customer in the path. */
export function listTheirMembers({ route, path, by, byWhat }: CustomerNaming) {
  return endpoint({
    method: 'get',
    route: `${route}/members`,
    name: `list${by}CustomerMembers`,
    summary: `List the members of a customer${byWhat}`,
    about,
    access: merchant('members:read'),
    path,
    query: z.object(asked),
    answer: MemberList,
    run: async ({ db, actor, path, query }) => {
      const { id: customerId } = await findCustomer(db, actor, path);
      const members = await listMembers(db, actor, { ...query, of: [{ customerId }] });
      return listed(members, query, presentMember);
    },
  });
}
