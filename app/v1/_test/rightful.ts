import { freshAddress } from '#domain/test/world.ts';
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

  // Customers
  listCustomers: () => ({ stranger: 'own' }),
  createCustomer: (s) => ({ body: { email: freshAddress(), organization_id: s.organizationId } }),
  getCustomer: (s) => ({ path: customer(s) }),
  updateCustomer: (s) => ({ path: customer(s), body: { name: 'Ada' } }),
  deleteCustomer: (s) => ({ path: customer(s) }),
  getExternalCustomer: (s) => ({ path: externalCustomer(s) }),
  updateExternalCustomer: (s) => ({ path: externalCustomer(s), body: { name: 'Ada' } }),
  deleteExternalCustomer: (s) => ({ path: externalCustomer(s) }),

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
