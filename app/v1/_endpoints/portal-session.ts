import { z } from 'zod';
import { customerOf } from '#domain/portal-session/customer.ts';
import { roles } from '#wire/member.ts';
import { CustomerPortalCustomer, presentPortalCustomer } from '#wire/portal-customer.ts';
import { id, moment, said } from '#wire/values.ts';
import { anyMember } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';

const about = 'Portal: session';

const introspect = endpoint({
  method: 'get',
  route: '/v1/customer-portal/customer-session/introspect',
  name: 'introspectPortalSession',
  summary: 'See how long the session lasts',
  about,
  access: anyMember,
  answer: z
    .object({ expires_at: moment, return_url: z.string().nullable() })
    .meta({ id: 'CustomerCustomerSession' }),
  run: async ({ session }) => ({
    expires_at: said(session.expiresAt),
    return_url: session.returnUrl,
  }),
});

const user = endpoint({
  method: 'get',
  route: '/v1/customer-portal/customer-session/user',
  name: 'getPortalUser',
  summary: 'See whose session it is',
  about,
  access: anyMember,
  answer: z
    .object({
      type: z.enum(['customer', 'member']),
      name: z.string().nullable(),
      email: z.string(),
      customer_id: id,
      member_id: id.nullable(),
      role: z.enum(roles).nullable(),
    })
    .meta({ id: 'PortalAuthenticatedUser' }),
  async run({ session }) {
    const isMember = session.kind === 'member';
    return {
      type: session.kind,
      name: session.name,
      email: session.email,
      customer_id: session.customerId,
      member_id: isMember ? session.memberId : null,
      role: isMember ? session.role : null,
    };
  },
});

const me = endpoint({
  method: 'get',
  route: '/v1/customer-portal/customers/me',
  name: 'getPortalCustomer',
  summary: 'Get one’s customer',
  about,
  access: anyMember,
  answer: CustomerPortalCustomer,
  run: async ({ db, actor }) => presentPortalCustomer(await customerOf(db, actor)),
});

export const portalSession = [introspect, user, me];
