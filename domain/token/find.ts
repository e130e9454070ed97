import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { apiTokens } from '#db/schema/index.ts';
import type { Scope } from './scopes.ts';
import { hashOf, isGenuine } from './secret.ts';

/** What a program may do that has shown a token. */
export type FoundToken = { id: string; organizationId: string; scopes: readonly Scope[] };

/**
 * The token that a program shows; null for one that is unknown, expired or revoked. Notes that it
 * was used, once a minute at the most.
 */
export async function findToken(db: Executor, secret: string): Promise<FoundToken | null> {
  if (!isGenuine(secret)) return null;
  const [token] = await db
    .select({
      id: apiTokens.id,
      organizationId: apiTokens.organizationId,
      scopes: apiTokens.scopes,
      isStale: sql<boolean>`coalesce(${apiTokens.lastUsedAt} < now() - interval '1 minute', true)`,
    })
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.tokenHash, hashOf(secret)),
        isNull(apiTokens.revokedAt),
        or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`)),
      ),
    );
  if (!token) return null;
  const { isStale, ...found } = token;
  if (isStale) await noteUse(db, found.id);
  return found as FoundToken;
}

async function noteUse(db: Executor, id: string): Promise<void> {
  await db.update(apiTokens).set({ lastUsedAt: sql`now()` }).where(eq(apiTokens.id, id));
}
