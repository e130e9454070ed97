import { z } from 'zod';
import { findCustomer } from '#domain/customer/find.ts';
import { addMember } from '#domain/member/add.ts';
import { findNamedMember, type NamedMember } from '#domain/member/find-named.ts';
import { removeMember } from '#domain/member/remove.ts';
import { updateMember } from '#domain/member/update.ts';
import { Member, presentMember, roles } from '#wire/member.ts';
import { id, optional } from '#wire/values.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';
import { byExternalId, byId, type CustomerNaming, externalId } from './customer-refs.ts';
import { listAllMembers, listTheirMembers } from './members-list.ts';

const about = 'Members';

const MemberCreate = z
  .object({
    email: z.string(),
    name: z.string().nullish(),
    external_id: z.string().nullish(),
    role: optional(z.enum(roles)).describe('member unless told; never owner'),
  })
  .meta({ id: 'MemberCreate' });

const MemberUpdate = z
  .object({
    name: optional(z.string()).describe('Blank takes the name away'),
    email: optional(z.string()),
    role: optional(z.enum(roles)).describe('owner transfers ownership'),
  })
  .meta({ id: 'MemberUpdate' });

function addTo({ route, path, by, byWhat }: CustomerNaming) {
  return endpoint({
    method: 'post',
    route: `${route}/members`,
    name: `create${by}CustomerMember`,
    summary: `Add a member to a customer${byWhat}`,
    description: 'An address that is there already answers its member, untouched.',
    about,
    access: merchant('members:write'),
    path,
    body: MemberCreate,
    status: 201,
    answer: Member,
    run: async ({ db, actor, path, body: { external_id, ...member } }) => {
      const { id: customerId } = await findCustomer(db, actor, path);
      return presentMember(
        await addMember(db, actor, { ...member, customerId, externalId: external_id }),
      );
    },
  });
}

/** One of the two ways in which a path names a member. */
type MemberNaming = {
  route: `${CustomerNaming['route']}/members/${string}`;
  path: z.ZodType<NamedMember>;
} & Pick<CustomerNaming, 'by' | 'byWhat'>;

const memberById: MemberNaming = {
  ...byId,
  route: `${byId.route}/members/{member_id}`,
  path: z.object({ id, member_id: id }).transform((path) => ({
    customer: { customerId: path.id },
    member: { memberId: path.member_id },
  })),
};

const memberByExternalId: MemberNaming = {
  ...byExternalId,
  route: `${byExternalId.route}/members/{member_external_id}`,
  path: z.object({ external_id: externalId, member_external_id: externalId }).transform((path) => ({
    customer: { externalId: path.external_id },
    member: { externalId: path.member_external_id },
  })),
};

function oneMember({ route, path, by, byWhat }: MemberNaming) {
  const get = endpoint({
    method: 'get',
    route,
    name: `get${by}CustomerMember`,
    summary: `Get a member${byWhat}`,
    about,
    access: merchant('members:read'),
    path,
    answer: Member,
    run: async ({ db, actor, path }) => presentMember(await findNamedMember(db, actor, path)),
  });
  const update = endpoint({
    method: 'patch',
    route,
    name: `update${by}CustomerMember`,
    summary: `Update a member${byWhat}`,
    about,
    access: merchant('members:write'),
    path,
    body: MemberUpdate,
    answer: Member,
    run: async ({ db, actor, path, body }) => {
      const { id: memberId } = await findNamedMember(db, actor, path);
      return presentMember(await updateMember(db, actor, { ...body, memberId }));
    },
  });
  const remove = endpoint({
    method: 'delete',
    route,
    name: `delete${by}CustomerMember`,
    summary: `Remove a member${byWhat}, and take back their seats`,
    about,
    access: merchant('members:write'),
    path,
    status: 204,
    answer: z.null(),
    run: async ({ db, actor, path }) => {
      const { id: memberId } = await findNamedMember(db, actor, path);
      await removeMember(db, actor, { memberId });
      return null;
    },
  });
  return [get, update, remove];
}

export const members = [
  listAllMembers,
  ...[byExternalId, byId].flatMap((naming) => [listTheirMembers(naming), addTo(naming)]),
  ...oneMember(memberByExternalId),
  ...oneMember(memberById),
];
