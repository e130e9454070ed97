import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { customers, members, portalSessions } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import type { Role } from '#domain/member/facts.ts';
import { hashOf } from '#domain/token/secret.ts';
import { isPortalSecret } from './session-info.ts';

/** Whose portal session it is, as of now: a role that was taken away counts at once. */
export type FoundPortalSession = {
  kind: 'customer' | 'member';
  memberId: string;
  customerId: string;
  organizationId: string;
  email: string;
  name: string | null;
  role: Role;
  mayManage: boolean;
  expiresAt: Date;
  returnUrl: string | null;
};

/** The session that a token opens; null for one that is unknown, over, or of a removed member. */
export async function findPortalSession(
  db: Executor,
  secret: string,
): Promise<FoundPortalSession | null> {
  if (!isPortalSecret(secret)) return null;
  const [session] = await db
    .select({
      kind: portalSessions.kind,
      memberId: members.id,
      customerId: members.customerId,
      organizationId: customers.organizationId,
      email: members.email,
      name: members.name,
      role: members.role,
      mayManage: portalSessions.mayManage,
      expiresAt: portalSessions.expiresAt,
      returnUrl: portalSessions.returnUrl,
    })
    .from(portalSessions)
    .innerJoin(members, eq(members.id, portalSessions.memberId))
    .innerJoin(customers, eq(customers.id, members.customerId))
    .where(
      and(
        eq(portalSessions.tokenHash, hashOf(secret)),
        gt(portalSessions.expiresAt, sql`now()`),
        isNull(members.deletedAt),
        isNull(customers.deletedAt),
      ),
    );
  return session ?? null;
}

/** Who acts in a portal session: a claim vouches for the membership, the merchant for the role. */
export function actorOf({ memberId, email, mayManage }: FoundPortalSession): PortalActor {
  return { kind: mayManage ? 'member' : 'holder', memberId, email };
}

export type PortalActor = Extract<Actor, { kind: 'member' | 'holder' }>;
