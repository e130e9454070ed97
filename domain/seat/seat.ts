import { sql } from 'drizzle-orm';
import type { Language } from '#domain/language/languages.ts';
import type { Source } from '#domain/purchase/source.ts';
import type { Revocation } from './take-back.ts';

export type SeatStatus = 'pending' | 'claimed' | 'revoked';

export type Holder = {
  id: string;
  createdAt: string;
  modifiedAt: string | null;
  customerId: string;
  email: string;
  name: string | null;
  externalId: string | null;
  role: 'owner' | 'billing_manager' | 'member';
};

/** A seat as everybody outside sees it, and a few facts more that the portal shows. */
export type Seat = {
  id: string;
  createdAt: Date;
  modifiedAt: Date | null;
  subscriptionId: string | null;
  orderId: string | null;
  status: SeatStatus;
  /** Null once revoked: the seat is nobody's, and the row remembers whose it was. */
  customerId: string | null;
  memberId: string | null;
  member: Holder;
  email: string;
  customerEmail: string;
  invitationTokenExpiresAt: Date | null;
  claimedAt: Date | null;
  revokedAt: Date | null;
  /** When the merchant's program last asked and heard that its holder is entitled; to the hour. */
  lastUsedAt: Date | null;
  seatMetadata: Record<string, unknown>;
  /** Pending, and its link can no longer be claimed. */
  isExpired: boolean;
  /** Why the last letter could not be delivered, as the mail server put it. */
  undeliverable: string | null;
  revocation: Revocation | null;
  /** The last day on which it is its holder's, like `2027-06-30`; null: no such day is set. */
  endsOn: string | null;
  /** What whoever gave it said that its letters are written in; null: the reader's own. */
  letterLanguage: Language | null;
};

/** The columns of a `Seat`, of a row `s` of customer_seats and its holder `m` of members. */
export const seatColumns = sql.raw(`
  s.id, s.created_at as "createdAt", s.modified_at as "modifiedAt",
  s.subscription_id as "subscriptionId", s.order_id as "orderId", s.status,
  case when s.revoked_at is null then s.customer_id end as "customerId",
  case when s.revoked_at is null then s.member_id end as "memberId",
  (select row_to_json(holder) from (select m.id, m.created_at as "createdAt",
     m.modified_at as "modifiedAt", m.customer_id as "customerId", m.email, m.name,
     m.external_id as "externalId", m.role) holder) as member,
  s.email, s.email as "customerEmail",
  s.invitation_token_expires_at as "invitationTokenExpiresAt",
  s.claimed_at as "claimedAt", s.revoked_at as "revokedAt", s.last_used_at as "lastUsedAt", s.seat_metadata as "seatMetadata",
  s.status = 'pending' and s.invitation_token_expires_at <= now() as "isExpired",
  s.undeliverable, s.revocation, s.ends_on::text as "endsOn",
  s.letter_language as "letterLanguage"`);

/** The purchase that a seat is of. */
export function sourceOfSeat({ subscriptionId, orderId }: Seat): Source {
  return subscriptionId === null ? { orderId: orderId ?? '' } : { subscriptionId };
}
