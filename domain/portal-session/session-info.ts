import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { hashOf, isGenuine } from '#domain/token/secret.ts';

/** What a merchant's link to the portal opens, and for whom. */
export type PortalSessionInfo = {
  memberId: string;
  email: string;
  returnUrl: string | null;
  organizationName: string;
  accentColor: string | null;
  logo: string | null;
  supportEmail: string | null;
  timeZone: string;
};

/**
 * Tells what the token in a merchant's link opens, and changes nothing. Null for one that is
 * unknown, over, or of a member who is gone.
 */
export async function portalSessionInfo(
  db: Executor,
  { secret }: { secret: string },
): Promise<PortalSessionInfo | null> {
  if (!isPortalSecret(secret)) return null;
  const [info] = await db.execute<PortalSessionInfo>(sql`
    select m.id as "memberId", m.email, p.return_url as "returnUrl",
           o.name as "organizationName", o.accent_color as "accentColor", o.logo,
           o.support_email as "supportEmail", o.time_zone as "timeZone"
      from ${openSessions} join organizations o on o.id = c.organization_id
     where p.token_hash = ${hashOf(secret)} and ${isOpen}`);
  return info ?? null;
}

/** Whether a text has the form and the checksum of a portal session's token. */
export function isPortalSecret(secret: string): boolean {
  return isGenuine(secret, 'usher_mst_') || isGenuine(secret, 'usher_cst_');
}

/** Portal sessions `p`, each with its member `m` and customer `c`. */
export const openSessions = sql.raw(`portal_sessions p
  join members m on m.id = p.member_id
  join customers c on c.id = m.customer_id`);

/** Not over, and of somebody who is still there. */
export const isOpen = sql.raw(
  'p.expires_at > now() and m.deleted_at is null and c.deleted_at is null',
);
