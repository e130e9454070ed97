import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';

/** A seat as its holder sees it. */
export type HeldSeat = {
  id: string;
  claimedAt: Date;
  memberId: string;
  email: string;
  /** The last day on which it is theirs, where one is set. */
  endsOn: string | null;
  productName: string;
  productDescription: string | null;
  accessUrl: string | null;
  organizationId: string;
  organizationName: string;
  accentColor: string | null;
  logo: string | null;
  supportEmail: string | null;
  timeZone: string;
};

/**
 * Lists the claimed seats that a person holds, newest first, by the proven address; in a session
 * born from a claim, only those of that membership, whatever else the address owns.
 */
export async function seatsHeldBy(
  db: Executor,
  actor: Extract<Actor, { kind: 'user' | 'member' | 'holder' }>,
): Promise<HeldSeat[]> {
  const seats = await db.execute<HeldSeat>(sql`
    select s.id, s.claimed_at as "claimedAt", m.id as "memberId", s.email,
           s.ends_on::text as "endsOn",
           prod.name as "productName", prod.description as "productDescription",
           prod.access_url as "accessUrl", o.id as "organizationId", o.name as "organizationName",
           o.accent_color as "accentColor", o.logo,
           o.support_email as "supportEmail", o.time_zone as "timeZone"
      from members m
      join customer_seats s on s.member_id = m.id and s.status = 'claimed'
      left join subscriptions sub on sub.id = s.subscription_id
      left join orders ord on ord.id = s.order_id
      join products prod on prod.id = coalesce(sub.product_id, ord.product_id)
      join organizations o on o.id = prod.organization_id
     where ${isHeldBy(actor)}
     order by s.claimed_at desc, s.id`);
  return [...seats];
}

/** Narrows to the live members `m` that the actor is; in a narrow session, to the one membership. */
export function isHeldBy(actor: Actor): SQL {
  switch (actor.kind) {
    case 'user':
      return sql`m.deleted_at is null and lower(m.email) = lower(${actor.email})`;
    case 'holder':
    case 'member':
      return sql`m.deleted_at is null and m.id = ${actor.memberId}`;
    default:
      return sql`false`;
  }
}
