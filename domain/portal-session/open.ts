import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { portalSessions } from '#db/schema/index.ts';
import { hashOf, newSecret } from '#domain/token/secret.ts';

/** A session at the portal's API, and what opens the portal in a browser. */
export type PortalSession = typeof portalSessions.$inferSelect;

export type NewPortalSession = {
  memberId: string;
  kind: PortalSession['kind'];
  /** False where only a claim vouches for the member. */
  mayManage: boolean;
  returnUrl?: string | null;
};

/**
 * Opens a portal session of one hour (R112) for a member, whom the caller has looked up for its
 * actor. `secret` is answered this once, and only its hash is kept.
 */
export async function openPortalSession(
  tx: Executor,
  { memberId, kind, mayManage, returnUrl = null }: NewPortalSession,
): Promise<PortalSession & { secret: string }> {
  const secret = newSecret(kind === 'member' ? 'usher_mst_' : 'usher_cst_');
  const [session] = await tx
    .insert(portalSessions)
    .values({
      memberId,
      kind,
      mayManage,
      returnUrl,
      tokenHash: hashOf(secret),
      expiresAt: sql`now() + interval '1 hour'`,
    })
    .returning();
  return { ...(session as PortalSession), secret };
}
