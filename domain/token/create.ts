import type { Database, Transaction } from '#db/database.ts';
import { apiTokens } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { requireOperator } from '#domain/operator.ts';
import { lockOrganization } from '#domain/organization/lock.ts';
import { parseText } from '#domain/text/parse.ts';
import { type Token, tokenColumns, tokenFacts } from './facts.ts';
import { parseScopes } from './scopes.ts';
import { hashOf, newSecret } from './secret.ts';

export type NewToken = {
  organizationId: string;
  /** What it is for, to tell it from others. */
  name: string;
  scopes: readonly string[];
};

/**
 * Makes a token for a merchant's program. `secret` is what the program shows; it is answered this
 * once, and only its hash is kept. Refuses who isn't the operator (`NotPermitted`), an unknown
 * organization, scope, or an empty name.
 */
export async function createToken(
  db: Database,
  actor: Actor,
  { organizationId, ...given }: NewToken,
): Promise<Token & { secret: string }> {
  requireOperator(actor);
  const name = parseText(given.name, { field: 'name', longest: 120 });
  const scopes = parseScopes(given.scopes);
  const secret = newSecret();
  return db.transaction(async (tx) => {
    await lockOrganization(tx, actor, organizationId);
    const token = await insert(tx, { organizationId, name, scopes, secret });
    const after = tokenFacts(token);
    await recordEvent(tx, actor, { type: 'token.created', organizationId, after });
    return { ...token, secret };
  });
}

async function insert(
  tx: Transaction,
  { secret, ...token }: { organizationId: string; name: string; scopes: string[]; secret: string },
): Promise<Token> {
  const [created] = await tx
    .insert(apiTokens)
    .values({ ...token, tokenHash: hashOf(secret), hint: secret.slice(-4) })
    .returning(tokenColumns);
  return created as Token;
}
