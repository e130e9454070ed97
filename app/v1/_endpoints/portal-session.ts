import { z } from 'zod';
import { customerOf } from '#domain/portal-session/customer.ts';
import { BillingAddress } from '#wire/customer.ts';
import { roles } from '#wire/member.ts';
import { id, moment, said, saidOrNull } from '#wire/values.ts';
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
  answer: z
    .object({
      created_at: moment,
      modified_at: moment.nullable(),
      id,
      email: z.string().nullable(),
      email_verified: z.boolean(),
      name: z.string().nullable(),
      billing_name: z.null(),
      billing_address: BillingAddress.nullable(),
      tax_id: z.array(z.string().nullable()).nullable(),
      oauth_accounts: z.object({}),
      default_payment_method_id: z.null(),
      type: z.enum(['individual', 'team']),
      locale: z.string().nullable(),
    })
    .meta({ id: 'CustomerPortalCustomer' }),
  async run({ db, actor }) {
    const customer = await customerOf(db, actor);
    return {
      created_at: said(customer.createdAt),
      modified_at: saidOrNull(customer.modifiedAt),
      id: customer.id,
      email: customer.email,
      email_verified: false,
      name: customer.name,
      billing_name: null,
      billing_address: customer.billingAddress as z.input<typeof BillingAddress> | null,
      tax_id: customer.taxId,
      oauth_accounts: {},
      default_payment_method_id: null,
      type: customer.type,
      locale: customer.locale,
    };
  },
});

export const portalSession = [introspect, user, me];
