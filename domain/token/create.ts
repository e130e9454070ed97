import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { apiTokens } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import { recordEvent } from '#domain/event/record.ts';
import { requireOperator } from '#domain/operator.ts';
import { lockOrganization } from '#domain/organization/lock.ts';
import { Refusal } from '#domain/refusal.ts';
import { parseText } from '#domain/text/parse.ts';
import { type Token, tokenColumns, tokenFacts } from './facts.ts';
import { parseScopes } from './scopes.ts';
import { hashOf, newSecret } from './secret.ts';

export type NewToken = {
  organizationId: string;
  /** What it is for, to tell it from others. */
  name: string;
  scopes: readonly string[];
  /** Days until it ends by itself, 1 to 3,650; absent: never. */
  expiresInDays?: number;
};

/**
 * Makes a token for a merchant's program. `secret` is what the program shows; it is answered this
 * once, and only its hash is kept. Refuses who isn't the operator (`NotPermitted`), an unknown
 * organization or scope, an empty name, or an odd number of days (`InvalidRequest`).
 */
export async function createToken(
  db: Database,
  actor: Actor,
  { organizationId, ...given }: NewToken,
): Promise<Token & { secret: string }> {
  requireOperator(actor);
  const name = parseText(given.name, { field: 'name', longest: 120 });
  const scopes = parseScopes(given.scopes);
  const expiresInDays = parseDays(given.expiresInDays);
  const secret = newSecret();
  return db.transaction(async (tx) => {
    await lockOrganization(tx, actor, organizationId);
    const token = await insert(tx, { organizationId, name, scopes, secret, expiresInDays });
    const after = tokenFacts(token);
    await recordEvent(tx, actor, { type: 'token.created', organizationId, after });
    return { ...token, secret };
  });
}

function parseDays(days: number | undefined): number | null {
  if (days === undefined) return null;
  if (Number.isInteger(days) && days >= 1 && days <= 3_650) return days;
  throw new Refusal('InvalidRequest', 'A token lives 1 to 3650 days, or for ever', {
    because: 'days',
    field: 'expiresInDays',
  });
}

type Row = Omit<NewToken, 'scopes' | 'expiresInDays'> & {
  scopes: string[];
  secret: string;
  expiresInDays: number | null;
};

async function insert(tx: Transaction, { secret, expiresInDays, ...token }: Row): Promise<Token> {
  // An absent number of days makes an absent moment.
  const expiresAt = sql`now() + make_interval(days => ${expiresInDays}::int)`;
  const [created] = await tx
    .insert(apiTokens)
    .values({ ...token, expiresAt, tokenHash: hashOf(secret), hint: secret.slice(-4) })
    .returning(tokenColumns);
  return created as Token;
}
