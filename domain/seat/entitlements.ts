import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { parseAddress } from '#domain/address/parse.ts';
import { isId } from '#domain/id.ts';
import { Refusal } from '#domain/refusal.ts';

export type Question = {
  /** Who: exactly one of the two. */
  email?: string | undefined;
  externalMemberId?: string | undefined;
  /** Absent: any product. */
  productId?: string | undefined;
};

/** A claimed seat that entitles its holder to a product. */
export type Entitlement = {
  seatId: string;
  productId: string;
  subscriptionId: string | null;
  orderId: string | null;
  customerId: string;
  memberId: string;
  externalMemberId: string | null;
  email: string;
  claimedAt: Date;
  seatMetadata: Record<string, unknown>;
};

type Found = Entitlement & { isUseNoted: boolean };

/** How often the use of a seat is written down: purchasers ask for days, not for seconds. */
const noted = sql.raw(`interval '1 hour'`);

/** More seats of one person are not told: nobody asks for them to let somebody in. */
const most = 100;

/**
 * The claimed seats that a person holds now, of one product or any: the question that a merchant's
 * program asks at each sign-in, in one statement that begins at the person. Nobody knows them: none.
 * The answer counts as a use of these seats, which is noted once an hour.
 *
 * Refuses with `InvalidRequest` what is no address, and a question after nobody or two people.
 */
export async function entitlements(
  db: Executor,
  actor: Actor,
  { email, externalMemberId, productId }: Question,
): Promise<Entitlement[]> {
  const who = personOf(email, externalMemberId);
  if (productId !== undefined && !isId(productId)) return [];
  const which = productId === undefined ? sql`` : sql`and p.product_id = ${productId}`;
  const found = await db.execute<Found>(sql`
    select s.id as "seatId", p.product_id as "productId", s.subscription_id as "subscriptionId",
           s.order_id as "orderId", s.customer_id as "customerId", m.id as "memberId",
           m.external_id as "externalMemberId", s.email, s.claimed_at as "claimedAt",
           s.seat_metadata as "seatMetadata",
           coalesce(s.last_used_at > now() - ${noted}, false) as "isUseNoted"
      from members m
      join customer_seats s on s.member_id = m.id and s.status = 'claimed'
      cross join lateral (
        select organization_id, product_id, is_live from subscriptions
         where id = s.subscription_id
        union all
        select organization_id, product_id, is_live from orders where id = s.order_id) p
     where ${who} and m.deleted_at is null and p.is_live ${which}
       and ${administers(actor, sql`p.organization_id`)}
     order by s.claimed_at desc, s.id
     limit ${sql.raw(String(most))}`);
  await noteUse(db, found);
  return found.map(({ isUseNoted: _, ...held }) => held);
}

async function noteUse(db: Executor, found: readonly Found[]): Promise<void> {
  const unnoted = found.filter(({ isUseNoted }) => !isUseNoted).map(({ seatId }) => seatId);
  if (unnoted.length === 0) return;
  await db.execute(sql`
    update customer_seats set last_used_at = now()
     where id in ${unnoted} and status = 'claimed'
       and coalesce(last_used_at <= now() - ${noted}, true)`);
}

function personOf(email: string | undefined, externalMemberId: string | undefined): SQL {
  if ((email === undefined) === (externalMemberId === undefined)) {
    throw new Refusal('InvalidRequest', 'Give exactly one of email and external_member_id', {
      field: 'email',
    });
  }
  return email === undefined
    ? sql`m.external_id = ${externalMemberId}`
    : sql`lower(m.email) = lower(${parseAddress(email)})`;
}
