import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import type { Role } from '#domain/member/facts.ts';
import { wasMadeTo } from './addressee.ts';
import type { OfferEnding } from './facts.ts';

type Person = { id: string; name: string | null; email: string };

/** An offer, as the people whom it is about see it. */
export type SeenOffer = {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  /** What became of it; `expired` as soon as its time is over. */
  ending: OfferEnding | null;
  from: Person;
  to: Person & { role: Role };
  customerId: string;
  customerName: string | null;
  purchases: number;
  organizationName: string;
  accentColor: string | null;
  logo: string | null;
  supportEmail: string | null;
  timeZone: string;
};

const seen = sql.raw(`
  select o.id, o.created_at as "createdAt", o.expires_at as "expiresAt",
         coalesce(o.ending, case when o.expires_at <= now() then 'expired' end) as ending,
         json_build_object('id', giver.id, 'name', giver.name, 'email', giver.email) as "from",
         json_build_object('id', taker.id, 'name', taker.name, 'email', taker.email,
                           'role', taker.role) as "to",
         c.id as "customerId", c.name as "customerName",
         (select count(*)::int from (
            select 1 from subscriptions where customer_id = c.id
            union all
            select 1 from orders where customer_id = c.id) p) as purchases,
         org.name as "organizationName", org.accent_color as "accentColor",
         org.logo, org.support_email as "supportEmail",
         org.time_zone as "timeZone"
    from ownership_offers o
    join members giver on giver.id = o.from_member_id
    join members taker on taker.id = o.to_member_id
    join customers c on c.id = o.customer_id
    join organizations org on org.id = c.organization_id`);

/** Reads an offer that was made to the actor, whatever became of it; undefined for anybody else. */
export async function findOffer(
  db: Executor,
  actor: Actor,
  { offerId }: { offerId: string },
): Promise<SeenOffer | undefined> {
  if (!isId(offerId)) return undefined;
  const [offer] = await db.execute<SeenOffer>(
    sql`${seen} where o.id = ${offerId} and ${wasMadeTo(actor)}`,
  );
  return offer;
}

/** Reads the offer that is open for a customer that the actor manages; undefined where none is. */
export async function openOffer(
  db: Executor,
  actor: Actor,
  { customerId }: { customerId: string },
): Promise<SeenOffer | undefined> {
  if (!isId(customerId)) return undefined;
  const [offer] = await db.execute<SeenOffer>(sql`
    ${seen}
     where o.customer_id = ${customerId} and o.ended_at is null and o.expires_at > now()
       and ${manages(actor, sql`c.id`, sql`c.organization_id`)}`);
  return offer;
}
