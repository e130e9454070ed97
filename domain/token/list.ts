import { desc, eq } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { apiTokens } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { requireOperator } from '#domain/operator.ts';
import { type Token, tokenColumns } from './facts.ts';

/** Lists tokens, newest first, revoked ones too; of one organization if asked. Operators only. */
export async function listTokens(
  db: Executor,
  actor: Actor,
  { organizationId }: { organizationId?: string } = {},
): Promise<Token[]> {
  requireOperator(actor);
  if (organizationId !== undefined && !isId(organizationId)) return [];
  return db
    .select(tokenColumns)
    .from(apiTokens)
    .where(organizationId ? eq(apiTokens.organizationId, organizationId) : undefined)
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id));
}
