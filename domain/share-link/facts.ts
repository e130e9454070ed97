import { sql } from 'drizzle-orm';
import type { shareLinks } from '#db/schema/index.ts';

/** A link by which people take a seat themselves. */
export type ShareLink = typeof shareLinks.$inferSelect;

/** What history tells of a link. */
export function linkFacts(link: ShareLink) {
  return {
    id: link.id,
    created_at: link.createdAt,
    domains: link.domains,
    most_joins: link.mostJoins,
    joined: link.joined,
    expires_at: link.expiresAt,
    closed_at: link.closedAt,
  };
}

/** How a link stands, in the order in which it matters to whoever opens it. */
export type LinkState = 'closed' | 'expired' | 'asleep' | 'used_up' | 'full' | 'open';

/** The state of a link `l` of a purchase `p`, its customer `c` and organization `o`. */
export const linkState = sql.raw(`
  case when l.closed_at is not null then 'closed'
       when l.expires_at <= now() then 'expired'
       when not p.is_live or c.deleted_at is not null
            or not o.seat_based_pricing_enabled then 'asleep'
       when l.joined >= l.most_joins then 'used_up'
       when p.seats - p.assigned - p.queued <= 0 then 'full'
       else 'open' end`);

/** The purchase `p` of a link `l`, with its customer `c`, product `prod` and organization `o`. */
export const linkJoins = sql.raw(`
  cross join lateral (
    select id, organization_id, customer_id, product_id, is_live, seats, assigned, queued,
           accepts_requests
      from subscriptions where id = l.subscription_id
    union all
    select id, organization_id, customer_id, product_id, is_live, seats, assigned, queued,
           accepts_requests
      from orders where id = l.order_id) p
  join customers c on c.id = p.customer_id
  join products prod on prod.id = p.product_id
  join organizations o on o.id = p.organization_id`);

/** What a page or a letter wears and names: columns of the organization `o` and the product `prod`. */
export const linkLook = sql.raw(`
  prod.name as "productName", prod.description as "productDescription",
  o.name as "organizationName", o.accent_color as "accentColor", o.logo,
  o.support_email as "supportEmail", o.time_zone as "timeZone"`);

export type LinkLook = {
  productName: string;
  productDescription: string | null;
  organizationName: string;
  accentColor: string | null;
  logo: string | null;
  supportEmail: string | null;
  timeZone: string;
};
