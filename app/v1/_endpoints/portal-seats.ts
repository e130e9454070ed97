import { z } from 'zod';
import { Refusal } from '#domain/refusal.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { ownSeats } from '#domain/seat/own.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { claimedSubscriptions } from '#domain/subscription/list.ts';
import { CustomerSubscription, presentCustomerSubscription } from '#wire/customer-portal.ts';
import { CustomerSeat, presentSeat, SeatsList } from '#wire/customer-seat.ts';
import { listed, listOf, paging } from '#wire/lists.ts';
import { id } from '#wire/values.ts';
import { anyMember, billing } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';
import { assignmentOf, PortalSeatAssign, sourceOf } from './seat-assignment.ts';
import { SeatListQuery, seatsList } from './seats-list.ts';

const about = 'Portal: seats';
const path = z.object({ seat_id: id });

const list = endpoint({
  method: 'get',
  route: '/v1/customer-portal/seats',
  name: 'listPortalSeats',
  summary: 'List the seats of a purchase; a plain member’s own only',
  about,
  access: anyMember,
  query: SeatListQuery,
  answer: SeatsList,
  async run({ db, actor, session, query }) {
    if (actor.kind === 'member' && session.role !== 'member') return seatsList(db, actor, query);
    if (query.subscription_id === undefined && query.order_id === undefined) {
      throw new Refusal('BadRequest', 'Either subscription_id or order_id must be provided');
    }
    const { seats, total, available } = await ownSeats(db, actor, { source: sourceOf(query) });
    return { seats: seats.map(presentSeat), available_seats: available, total_seats: total };
  },
});

const assign = endpoint({
  method: 'post',
  route: '/v1/customer-portal/seats',
  name: 'assignPortalSeat',
  summary: 'Assign a seat',
  about,
  access: billing,
  body: PortalSeatAssign,
  answer: CustomerSeat,
  async run({ db, actor, body }) {
    if (body.checkout_id !== undefined) {
      throw new Refusal('ResourceNotFound', 'No subscription or order found for this checkout');
    }
    return presentSeat(await assignSeat(db, actor, assignmentOf(body)));
  },
});

const revoke = endpoint({
  method: 'delete',
  route: '/v1/customer-portal/seats/{seat_id}',
  name: 'revokePortalSeat',
  summary: 'Revoke a seat',
  about,
  access: billing,
  path,
  answer: CustomerSeat,
  run: async ({ db, actor, path }) =>
    presentSeat(await revokeSeat(db, actor, { seatId: path.seat_id })),
});

const resend = endpoint({
  method: 'post',
  route: '/v1/customer-portal/seats/{seat_id}/resend',
  name: 'resendPortalInvitation',
  summary: 'Send the invitation again, with a new link',
  about,
  access: billing,
  path,
  answer: CustomerSeat,
  run: async ({ db, actor, path }) =>
    presentSeat(await resendInvitation(db, actor, { seatId: path.seat_id })),
});

const claimed = endpoint({
  method: 'get',
  route: '/v1/customer-portal/seats/subscriptions',
  name: 'listClaimedSubscriptions',
  summary: 'List the subscriptions of which one holds a claimed seat',
  about,
  access: anyMember,
  query: z.object(paging),
  answer: listOf(CustomerSubscription, 'CustomerSubscriptionList'),
  run: async ({ db, actor, query }) =>
    listed(await claimedSubscriptions(db, actor, query), query, presentCustomerSubscription),
});

export const portalSeats = [list, claimed, assign, revoke, resend];
