import { freshAddress } from '#domain/test/world.ts';
import type { Endpoint } from '../_api/endpoint.ts';
import type { Answered, openApi } from './api.ts';
import type { Stage } from './stage.ts';

/** A request that its rightful caller may make. */
export type Rightful = {
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
  /**
   * What another organization, or another customer, gets with the same ids: the 404 of something
   * that isn't there unless it says `own`: the operation is about the caller's own things, whoever
   * asks. A number is what the contract answers instead of 404 for an unknown id in a body.
   */
  stranger?: 'own' | number;
};

/** A rightful request of each operation. An operation without one fails the matrix. */
export const rightful: Record<string, (stage: Stage) => Rightful> = {
  // Seats
  listSeats: (s) => ({ query: { subscription_id: s.subscriptionId } }),
  assignSeat: (s) => ({ body: { subscription_id: s.subscriptionId, email: freshAddress() } }),
  revokeSeat: (s) => ({ path: { seat_id: s.seatId } }),
  resendInvitation: (s) => ({ path: { seat_id: s.seatId } }),
  getSeat: (s) => ({ path: { seat_id: s.seatId } }),
  updateSeat: (s) => ({ path: { seat_id: s.seatId }, body: { metadata: { team: 'blue' } } }),
  transferSeat: (s) => ({ path: { seat_id: s.seatId }, body: { email: freshAddress() } }),
  assignSeatsInBulk: (s) => ({
    body: { subscription_id: s.subscriptionId, recipients: [{ email: freshAddress() }] },
  }),
  getEntitlements: () => ({ query: { email: freshAddress() }, stranger: 200 }),
  listSeatEvents: () => ({ stranger: 'own' }),
  getSeatSnapshot: () => ({ stranger: 'own' }),

  // Customers
  listCustomers: () => ({ stranger: 'own' }),
  createCustomer: (s) => ({ body: { email: freshAddress(), organization_id: s.organizationId } }),
  getCustomer: (s) => ({ path: customer(s) }),
  updateCustomer: (s) => ({ path: customer(s), body: { name: 'Ada' } }),
  deleteCustomer: (s) => ({ path: customer(s) }),
  getExternalCustomer: (s) => ({ path: externalCustomer(s) }),
  updateExternalCustomer: (s) => ({ path: externalCustomer(s), body: { name: 'Ada' } }),
  deleteExternalCustomer: (s) => ({ path: externalCustomer(s) }),
  getCustomerState: (s) => ({ path: customer(s) }),
  getExternalCustomerState: (s) => ({ path: externalCustomer(s) }),
  listCustomerPaymentMethods: (s) => ({ path: customer(s) }),
  listExternalCustomerPaymentMethods: (s) => ({ path: externalCustomer(s) }),
  exportCustomers: () => ({ stranger: 'own' }),
  exportSubscriptions: () => ({ stranger: 'own' }),
  exportOrders: () => ({ stranger: 'own' }),

  // Members
  listMembers: (s) => ({ query: { customer_id: s.customerId }, stranger: 200 }),
  listCustomerMembers: (s) => ({ path: customer(s) }),
  createCustomerMember: (s) => ({ path: customer(s), body: { email: freshAddress() } }),
  getCustomerMember: (s) => ({ path: member(s) }),
  updateCustomerMember: (s) => ({ path: member(s), body: { name: 'Bob' } }),
  deleteCustomerMember: (s) => ({ path: member(s) }),
  listExternalCustomerMembers: (s) => ({ path: externalCustomer(s) }),
  createExternalCustomerMember: (s) => ({
    path: externalCustomer(s),
    body: { email: freshAddress() },
  }),
  getExternalCustomerMember: (s) => ({ path: externalMember(s) }),
  updateExternalCustomerMember: (s) => ({ path: externalMember(s), body: { name: 'Bob' } }),
  deleteExternalCustomerMember: (s) => ({ path: externalMember(s) }),

  // Organizations, products and sales
  listOrganizations: () => ({ stranger: 'own' }),
  getOrganization: (s) => ({ path: { id: s.organizationId } }),
  updateOrganization: (s) => ({ path: { id: s.organizationId }, body: { name: 'Acme' } }),
  listProducts: (s) => ({ query: { organization_id: s.organizationId }, stranger: 200 }),
  createProduct: (s) => ({
    body: { name: 'Atlas', organization_id: s.organizationId, prices: [seatPrice] },
  }),
  getProduct: (s) => ({ path: { id: s.productId } }),
  updateProduct: (s) => ({ path: { id: s.productId }, body: { name: 'Studio' } }),
  updateProductBenefits: (s) => ({
    path: { id: s.productId },
    body: { benefits: [s.benefitId] },
  }),
  listBenefits: (s) => ({ query: { organization_id: s.organizationId }, stranger: 200 }),
  createBenefit: (s) => ({
    body: {
      type: 'custom',
      description: 'Support',
      organization_id: s.organizationId,
      properties: { note: null },
    },
  }),
  getBenefit: (s) => ({ path: { id: s.benefitId } }),
  updateBenefit: (s) => ({
    path: { id: s.benefitId },
    body: { type: 'custom', description: 'Better support' },
  }),
  deleteBenefit: (s) => ({ path: { id: s.benefitId } }),
  listGrantsOfBenefit: (s) => ({ path: { id: s.benefitId } }),
  listBenefitGrants: (s) => ({ query: { customer_id: s.customerId }, stranger: 200 }),
  listSubscriptions: (s) => ({ query: { customer_id: s.customerId }, stranger: 200 }),
  createSubscription: (s) => ({
    body: { product_id: s.productId, customer_id: s.customerId },
  }),
  getSubscription: (s) => ({ path: { id: s.subscriptionId } }),
  updateSubscription: (s) => ({ path: { id: s.subscriptionId }, body: { seats: 4 } }),
  revokeSubscription: (s) => ({ path: { id: s.subscriptionId } }),
  listOrders: (s) => ({ query: { customer_id: s.customerId }, stranger: 200 }),
  createOrder: (s) => ({
    body: { product_id: s.licenceId, customer_id: s.customerId },
  }),
  getOrder: (s) => ({ path: { id: s.orderId } }),
  createCustomerSession: (s) => ({
    body: { customer_id: s.customerId, member_id: s.memberId },
  }),

  // Webhooks
  listWebhookEndpoints: (s) => ({
    query: { organization_id: s.organizationId },
    stranger: 200,
  }),
  createWebhookEndpoint: (s) => ({
    body: {
      url: 'https://hooks.example.com/',
      format: 'raw',
      events: ['customer_seat.claimed'],
      organization_id: s.organizationId,
    },
  }),
  getWebhookEndpoint: (s) => ({ path: { id: s.endpointId } }),
  updateWebhookEndpoint: (s) => ({ path: { id: s.endpointId }, body: { enabled: false } }),
  resetWebhookEndpointSecret: (s) => ({ path: { id: s.endpointId } }),
  deleteWebhookEndpoint: (s) => ({ path: { id: s.endpointId } }),
  listWebhookDeliveries: (s) => ({ query: { endpoint_id: s.endpointId }, stranger: 200 }),
  redeliverWebhookEvent: (s) => ({ path: { id: s.webhookEventId } }),

  // The portal, in a member's session
  introspectPortalSession: () => ({ stranger: 'own' }),
  getPortalUser: () => ({ stranger: 'own' }),
  getPortalCustomer: () => ({ stranger: 'own' }),
  listPortalSeats: (s) => ({ query: { subscription_id: s.subscriptionId } }),
  listClaimedSubscriptions: () => ({ stranger: 'own' }),
  assignPortalSeat: (s) => ({ body: { subscription_id: s.subscriptionId, email: freshAddress() } }),
  revokePortalSeat: (s) => ({ path: { seat_id: s.seatId } }),
  resendPortalInvitation: (s) => ({ path: { seat_id: s.seatId } }),
  listPortalMembers: () => ({ stranger: 'own' }),
  addPortalMember: () => ({ body: { email: freshAddress() }, stranger: 'own' }),
  updatePortalMember: (s) => ({ path: { id: s.memberId }, body: { name: 'Bob' } }),
  removePortalMember: (s) => ({ path: { id: s.memberId } }),
  listPortalSubscriptions: (s) => ({ query: { product_id: s.productId }, stranger: 200 }),
  getPortalSubscription: (s) => ({ path: { id: s.subscriptionId } }),
  updatePortalSubscription: (s) => ({ path: { id: s.subscriptionId }, body: { seats: 4 } }),
  cancelPortalSubscription: (s) => ({ path: { id: s.subscriptionId } }),
  listPortalOrders: (s) => ({ query: { product_id: s.licenceId }, stranger: 200 }),
  listPortalBenefitGrants: () => ({ stranger: 'own' }),
  getPortalBenefitGrant: (s) => ({ path: { id: s.grantId } }),
  getPortalOrder: (s) => ({ path: { id: s.orderId } }),
};

const seatPrice = {
  amount_type: 'seat_based',
  price_currency: 'usd',
  seat_tiers: { tiers: [{ min_seats: 1, price_per_seat: 1_000 }] },
};

function customer({ customerId }: Stage) {
  return { id: customerId };
}

function externalCustomer({ externalCustomerId }: Stage) {
  return { external_id: externalCustomerId };
}

function member({ customerId, memberId }: Stage) {
  return { id: customerId, member_id: memberId };
}

function externalMember({ externalCustomerId, externalManagerId }: Stage) {
  return { external_id: externalCustomerId, member_external_id: externalManagerId };
}

/** Sends such a request. */
export function ask(
  { send }: Pick<Awaited<ReturnType<typeof openApi>>, 'send'>,
  { method, route }: Pick<Endpoint, 'method' | 'route'>,
  token: string | undefined,
  { path = {}, query = {}, body }: Rightful,
): Promise<Answered> {
  const address = route.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return send(`${method.toUpperCase()} ${address}${search && `?${search}`}`, {
    ...(token !== undefined && { token }),
    ...(body && { body }),
  });
}
