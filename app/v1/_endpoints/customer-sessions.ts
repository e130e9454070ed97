import { z } from 'zod';
import { createPortalSession } from '#domain/portal-session/create.ts';
import { Refusal } from '#domain/refusal.ts';
import { Customer, presentCustomer } from '#wire/customer.ts';
import { id, moment, optional, said, saidOrNull } from '#wire/values.ts';
import { merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';

const create = endpoint({
  method: 'post',
  route: '/v1/customer-sessions',
  name: 'createCustomerSession',
  summary: 'Open a portal session for a customer or a member',
  description:
    'Its token lasts an hour. customer_portal_url opens the portal in a browser, by a button.',
  about: 'Customer sessions',
  access: merchant('customer_sessions:write'),
  body: z
    .object({
      customer_id: optional(id),
      external_customer_id: optional(z.string()),
      customer_external_id: optional(z.string()),
      member_id: optional(id),
      external_member_id: optional(z.string()),
      return_url: optional(z.string()),
    })
    .meta({ id: 'CustomerSessionCreate' }),
  status: 201,
  answer: z
    .object({
      created_at: moment,
      modified_at: moment.nullable(),
      id,
      token: z.string(),
      expires_at: moment,
      return_url: z.string().nullable(),
      customer_portal_url: z.string(),
      customer_id: id,
      customer: Customer,
    })
    .meta({ id: 'CustomerSession' }),
  async run({ db, actor, body, house }) {
    const externalId = body.external_customer_id ?? body.customer_external_id;
    const session = await createPortalSession(db, actor, {
      customer: refOf(body.customer_id, externalId),
      memberId: body.member_id,
      externalMemberId: body.external_member_id,
      returnUrl: body.return_url,
    });
    const portal = new URL('/portal', house.appUrl);
    portal.searchParams.set('customer_session_token', session.secret);
    portal.searchParams.set('email', session.member.email);
    return {
      created_at: said(session.createdAt),
      modified_at: saidOrNull(session.modifiedAt),
      id: session.id,
      token: session.secret,
      expires_at: said(session.expiresAt),
      return_url: session.returnUrl,
      customer_portal_url: portal.href,
      customer_id: session.customer.id,
      customer: presentCustomer(session.customer),
    };
  },
});

function refOf(customerId: string | undefined, externalId: string | undefined) {
  if (customerId !== undefined) return { customerId };
  if (externalId !== undefined) return { externalId };
  throw new Refusal('InvalidRequest', 'Give customer_id or external_customer_id', {
    because: 'missing',
    field: 'customerId',
  });
}

export const customerSessions = [create];
