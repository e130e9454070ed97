import { z } from 'zod';
import { addMember } from '#domain/member/add.ts';
import { listMembers } from '#domain/member/list.ts';
import { removeMember } from '#domain/member/remove.ts';
import { updateMember } from '#domain/member/update.ts';
import { CustomerPortalMember, presentPortalMember } from '#wire/customer-portal.ts';
import { listed, listOf, paging } from '#wire/lists.ts';
import { roles } from '#wire/member.ts';
import { id, optional } from '#wire/values.ts';
import { team } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';

const about = 'Portal: members';
const route = '/v1/customer-portal/members';
const path = z.object({ id });
const role = optional(z.enum(roles));

const list = endpoint({
  method: 'get',
  route,
  name: 'listPortalMembers',
  summary: 'List the members of one’s customer',
  about,
  access: team,
  query: z.object(paging),
  answer: listOf(CustomerPortalMember, 'CustomerPortalMemberList'),
  run: async ({ db, actor, session, query }) =>
    listed(
      await listMembers(db, actor, {
        ...query,
        of: [{ customerId: session.customerId }],
        sorting: ['created_at'],
      }),
      query,
      presentPortalMember,
    ),
});

const add = endpoint({
  method: 'post',
  route,
  name: 'addPortalMember',
  summary: 'Add a member to one’s customer; no letter is sent',
  about,
  access: team,
  body: z
    .object({ email: z.string(), name: z.string().nullish(), role })
    .meta({ id: 'CustomerPortalMemberCreate' }),
  status: 201,
  answer: CustomerPortalMember,
  run: async ({ db, actor, session, body }) =>
    presentPortalMember(await addMember(db, actor, { ...body, customerId: session.customerId })),
});

const update = endpoint({
  method: 'patch',
  route: `${route}/{id}`,
  name: 'updatePortalMember',
  summary: 'Change a member’s name or role',
  about,
  access: team,
  path,
  body: z.object({ name: optional(z.string()), role }).meta({ id: 'CustomerPortalMemberUpdate' }),
  answer: CustomerPortalMember,
  run: async ({ db, actor, path, body }) =>
    presentPortalMember(await updateMember(db, actor, { ...body, memberId: path.id })),
});

const remove = endpoint({
  method: 'delete',
  route: `${route}/{id}`,
  name: 'removePortalMember',
  summary: 'Remove a member, and take back their seats',
  about,
  access: team,
  path,
  status: 204,
  answer: z.null(),
  async run({ db, actor, path }) {
    await removeMember(db, actor, { memberId: path.id });
    return null;
  },
});

export const portalMembers = [list, add, update, remove];
