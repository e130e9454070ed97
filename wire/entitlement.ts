import { z } from 'zod';
import type { Entitlement } from '#domain/seat/entitlements.ts';
import { id, metadata, moment, said } from './values.ts';

const EntitledSeat = z
  .object({
    id,
    product_id: id,
    subscription_id: id.nullable(),
    order_id: id.nullable(),
    customer_id: id,
    member_id: id,
    external_member_id: z.string().nullable(),
    email: z.string(),
    claimed_at: moment,
    seat_metadata: metadata,
  })
  .meta({ id: 'EntitledSeat' });

/** Whether a person may use a product, and by which seats. */
export const Entitlements = z
  .object({ entitled: z.boolean(), seats: z.array(EntitledSeat) })
  .meta({ id: 'Entitlements' });

/** What a person may use, seat by seat. */
export function presentEntitlements(held: Entitlement[]): z.input<typeof Entitlements> {
  return {
    entitled: held.length > 0,
    seats: held.map((seat) => ({
      id: seat.seatId,
      product_id: seat.productId,
      subscription_id: seat.subscriptionId,
      order_id: seat.orderId,
      customer_id: seat.customerId,
      member_id: seat.memberId,
      external_member_id: seat.externalMemberId,
      email: seat.email,
      claimed_at: said(seat.claimedAt),
      seat_metadata: seat.seatMetadata,
    })),
  };
}
