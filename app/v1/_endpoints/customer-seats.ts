import { z } from 'zod';
import { openPortalSession } from '#domain/portal-session/open.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { claimInfo, notClaimable } from '#domain/seat/claim-info.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { notEnabled } from '#domain/seat/why-not.ts';
import { CustomerSeat, presentSeat, SeatsList } from '#wire/customer-seat.ts';
import { id } from '#wire/values.ts';
import { everybody, merchant } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';
import { assignmentOf, SeatAssign } from './seat-assignment.ts';
import { SeatListQuery, seatsList } from './seats-list.ts';

const about = 'Seats';
const seatPath = z.object({ seat_id: id });

const list = endpoint({
  method: 'get',
  route: '/v1/customer-seats',
  name: 'listSeats',
  summary: 'List the seats of a subscription or an order',
  about,
  access: merchant('customer_seats:read'),
  query: SeatListQuery,
  answer: SeatsList,
  run: ({ db, actor, query }) => seatsList(db, actor, query),
});

const assign = endpoint({
  method: 'post',
  route: '/v1/customer-seats',
  name: 'assignSeat',
  summary: 'Assign a seat',
  about,
  access: merchant('customer_seats:write'),
  body: SeatAssign,
  answer: CustomerSeat,
  run: async ({ db, actor, body }) => presentSeat(await assignSeat(db, actor, assignmentOf(body))),
});

const revoke = endpoint({
  method: 'delete',
  route: '/v1/customer-seats/{seat_id}',
  name: 'revokeSeat',
  summary: 'Revoke a seat',
  about,
  access: merchant('customer_seats:write'),
  path: seatPath,
  answer: CustomerSeat,
  run: async ({ db, actor, path }) =>
    presentSeat(await revokeSeat(db, actor, { seatId: path.seat_id })),
});

const resend = endpoint({
  method: 'post',
  route: '/v1/customer-seats/{seat_id}/resend',
  name: 'resendInvitation',
  summary: 'Send the invitation again, with a new link',
  about,
  access: merchant('customer_seats:write'),
  path: seatPath,
  answer: CustomerSeat,
  run: async ({ db, actor, path }) =>
    presentSeat(await resendInvitation(db, actor, { seatId: path.seat_id })),
});

const claimInfoOf = endpoint({
  method: 'get',
  route: '/v1/customer-seats/claim/{invitation_token}',
  name: 'getClaimInfo',
  summary: 'See what an invitation is for; changes nothing',
  about,
  access: everybody,
  path: z.object({ invitation_token: z.string() }),
  answer: z
    .object({
      product_name: z.string(),
      product_id: id,
      organization_name: z.string(),
      organization_slug: z.string(),
      customer_email: z.string(),
      can_claim: z.boolean(),
    })
    .meta({ id: 'SeatClaimInfo' }),
  async run({ db, house, path }) {
    const info = await claimInfo(db, {
      key: house.keys.invitation,
      token: path.invitation_token,
    });
    if (info && !info.isEnabled) throw notEnabled();
    if (info?.state !== 'open') throw notClaimable();
    return {
      product_name: info.productName,
      product_id: info.productId,
      organization_name: info.organizationName,
      organization_slug: info.organizationSlug,
      customer_email: info.email,
      can_claim: true,
    };
  },
});

const claim = endpoint({
  method: 'post',
  route: '/v1/customer-seats/claim',
  name: 'claimSeat',
  summary: 'Claim a seat with an invitation',
  about,
  access: everybody,
  limit: 'claim',
  body: z.object({ invitation_token: z.string() }).meta({ id: 'SeatClaim' }),
  answer: z
    .object({ seat: CustomerSeat, customer_session_token: z.string() })
    .meta({ id: 'CustomerSeatClaimResponse' }),
  run: ({ db, house, body }) =>
    db.transaction(async (tx) => {
      const seat = await claimSeat(tx, {
        key: house.keys.invitation,
        token: body.invitation_token,
      });
      const { secret } = await openPortalSession(tx, {
        memberId: seat.member.id,
        mayManage: false,
        kind: 'member',
      });
      return { seat: presentSeat(seat), customer_session_token: secret };
    }),
});

export const customerSeats = [list, assign, revoke, resend, claimInfoOf, claim];
