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
};
