import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { apiTokens } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { isId } from '#domain/id.ts';
import { requireOperator } from '#domain/operator.ts';
import { notFound } from '#domain/refusal.ts';
import { type Token, tokenColumns, tokenFacts } from './facts.ts';

/**
 * Revokes a token for good. One that is revoked already stays as it is. Refuses who isn't the
 * operator (`NotPermitted`), and an unknown token.
 */
export async function revokeToken(
  db: Database,
  actor: Actor,
  { tokenId }: { tokenId: string },
): Promise<Token> {
  requireOperator(actor);
  return db.transaction(async (tx) => {
    const which = eq(apiTokens.id, tokenId);
    const [before] = isId(tokenId)
      ? await tx.select(tokenColumns).from(apiTokens).where(which).for('update')
      : [];
    if (!before) throw notFound('Token');
    if (before.revokedAt) return before;
    const [changed] = await tx
      .update(apiTokens)
      .set({ revokedAt: sql`now()`, modifiedAt: sql`now()` })
      .where(which)
      .returning(tokenColumns);
    const after = changed as Token;
    await recordEvent(tx, actor, {
      type: 'token.revoked',
      organizationId: after.organizationId,
      before: tokenFacts(before),
      after: tokenFacts(after),
    });
    return after;
  });
}
