import { z } from 'zod';
import type { SeatInLine } from '#domain/seat/find-in-line.ts';
import type { Seat } from '#domain/seat/seat.ts';
import type { Revocation } from '#domain/seat/take-back.ts';
import { Member, presentMember } from './member.ts';
import { id, metadata, moment, said, saidOrNull } from './values.ts';

const revocations = [
  'revoked',
  'declined',
  'expired',
  'member_removed',
  'ended',
  'transferred',
  'left',
  'lapsed',
  'corrected',
] as const satisfies readonly Revocation[];

/** One person's seat. Once revoked it is nobody's, and still says whose it was. */
export const CustomerSeat = z
  .object({
    created_at: moment,
    modified_at: moment.nullable(),
    id,
    subscription_id: id.nullable(),
    order_id: id.nullable(),
    status: z.enum(['pending', 'claimed', 'revoked']),
    customer_id: id.nullable(),
    member_id: id.nullable(),
    member: Member.nullable(),
    email: z.string().nullable(),
    customer_email: z.string().nullable(),
    invitation_token_expires_at: moment.nullable(),
    claimed_at: moment.nullable(),
    revoked_at: moment.nullable(),
    seat_metadata: metadata.nullable(),
  })
  .meta({ id: 'CustomerSeat' });

/**
 * A seat, why it was revoked, its neighbours in the line of seats that continue one another, and
 * its last day.
 */
export const CustomerSeatDetail = CustomerSeat.extend({
  revocation: z.enum(revocations).nullable(),
  last_used_at: moment
    .nullable()
    .describe('When /v1/entitlements last let its holder in, to the hour'),
  predecessor_id: id.nullable().describe('The revoked seat that this one continues'),
  successor_id: id.nullable().describe('The seat that continues this one'),
  ends_on: z.iso.date().nullable().describe('The last day on which it is its holder’s'),
  ends_at: moment.nullable().describe('The end of that day, where the organization is'),
}).meta({ id: 'CustomerSeatDetail' });

/** The seats of a purchase, and how many are left. */
export const SeatsList = z
  .object({
    seats: z.array(CustomerSeat),
    available_seats: z.int().nonnegative(),
    total_seats: z.int().nonnegative(),
    pagination: z
      .object({ total_count: z.int(), max_page: z.int() })
      .optional()
      .describe('An addition: there where a page was asked for'),
  })
  .meta({ id: 'SeatsList' });

/** A seat, in exactly the fields that are public. */
export function presentSeat(seat: Seat): z.input<typeof CustomerSeat> {
  return {
    created_at: said(seat.createdAt),
    modified_at: saidOrNull(seat.modifiedAt),
    id: seat.id,
    subscription_id: seat.subscriptionId,
    order_id: seat.orderId,
    status: seat.status,
    customer_id: seat.customerId,
    member_id: seat.memberId,
    member: presentMember(seat.member),
    email: seat.email,
    customer_email: seat.customerEmail,
    invitation_token_expires_at: saidOrNull(seat.invitationTokenExpiresAt),
    claimed_at: saidOrNull(seat.claimedAt),
    revoked_at: saidOrNull(seat.revokedAt),
    seat_metadata: seat.seatMetadata,
  };
}

/** A seat with why it was taken back, when it was last used, and its place in its line. */
export function presentSeatDetail(seat: SeatInLine): z.input<typeof CustomerSeatDetail> {
  return {
    ...presentSeat(seat),
    revocation: seat.revocation,
    last_used_at: saidOrNull(seat.lastUsedAt),
    predecessor_id: seat.predecessorId,
    successor_id: seat.successorId,
    ends_on: seat.endsOn,
    ends_at: saidOrNull(seat.endsAt),
  };
}
