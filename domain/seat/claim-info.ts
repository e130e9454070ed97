import type { KeyObject } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { readInvitationToken } from '#domain/invitation/token.ts';
import { Refusal } from '#domain/refusal.ts';
import { heirOf } from './heir.ts';

/** Why a link that is genuine can't be claimed, in the order in which it matters to a person. */
export type ClaimState = 'open' | 'expired' | 'superseded' | 'claimed' | 'revoked' | 'ended';

export type ClaimInfo = {
  state: ClaimState;
  /** Whether the organization sells seats at all (R1). */
  isEnabled: boolean;
  seatId: string;
  memberId: string;
  email: string;
  memberName: string | null;
  expiresAt: Date | null;
  /** The last day on which the seat will be theirs, where one is set. */
  endsOn: string | null;
  inviter: string | null;
  productId: string;
  productName: string;
  productDescription: string | null;
  organizationId: string;
  organizationName: string;
  organizationSlug: string;
  accentColor: string | null;
  logo: string | null;
  supportEmail: string | null;
  timeZone: string;
};

/**
 * Tells what a link invites to, and changes nothing, so that scanners may open it (R35). Null for a
 * link that this installation never made. The link proves that its reader got the letter, so the
 * answer names what the letter named, and says no more about the person than that.
 */
export async function claimInfo(
  db: Database,
  { key, token }: { key: KeyObject; token: string },
): Promise<ClaimInfo | null> {
  const invitation = readInvitationToken(key, token);
  if (!invitation) return null;
  const [info] = await db.execute<ClaimInfo>(sql`
    select case when s.status = 'claimed' then 'claimed'
                when s.revocation = 'ended' or not coalesce(sub.is_live, ord.is_live) then 'ended'
                when s.status = 'revoked' then 'revoked'
                when s.invitation_number <> ${invitation.number} then 'superseded'
                when s.invitation_token_expires_at <= now() then 'expired'
                else 'open' end as state,
           o.seat_based_pricing_enabled as "isEnabled",
           s.id as "seatId", s.member_id as "memberId", s.email, m.name as "memberName",
           s.invitation_token_expires_at as "expiresAt", s.ends_on::text as "endsOn",
           (${inviter}) as inviter,
           prod.id as "productId", prod.name as "productName",
           prod.description as "productDescription",
           o.id as "organizationId", o.name as "organizationName", o.slug as "organizationSlug",
           o.accent_color as "accentColor", o.logo,
           o.support_email as "supportEmail", o.time_zone as "timeZone"
      from customer_seats s
      join members m on m.id = s.member_id
      left join subscriptions sub on sub.id = s.subscription_id
      left join orders ord on ord.id = s.order_id
      join products prod on prod.id = coalesce(sub.product_id, ord.product_id)
      join organizations o on o.id = prod.organization_id
     where s.id = ${heirOf(invitation.seatId)}`);
  return info ?? null;
}

/** Who sent the newest letter, if a person did, else the owner of the purchase: by name. */
const inviter = sql.raw(`
  select coalesce(person.name, person.email)
    from members person
   where person.customer_id = m.customer_id and person.deleted_at is null
     and (person.role = 'owner' or lower(person.email) = (
       select lower(e.actor_id) from events e
        where e.seat_id = s.id and e.actor_kind in ('user', 'member')
          and e.type in ('customer_seat.assigned', 'customer_seat.link_copied',
                         'customer_seat.resent')
        order by e.id desc limit 1))
   order by person.role = 'owner' limit 1`);

/** One refusal for every reason why a link can't be claimed: whoever guesses learns nothing. */
export function notClaimable(): Refusal {
  return new Refusal('ResourceNotFound', 'Invalid or expired invitation token');
}
