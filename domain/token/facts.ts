import { getTableColumns } from 'drizzle-orm';
import { apiTokens } from '#db/schema/index.ts';

/** A token as it is shown: never the hash by which it is recognised. */
export type Token = Omit<typeof apiTokens.$inferSelect, 'tokenHash'>;

const { tokenHash: _, ...shown } = getTableColumns(apiTokens);

/** The columns of a `Token`. */
export const tokenColumns = shown;

/** What history tells of a token. */
export function tokenFacts(token: Token) {
  return {
    id: token.id,
    created_at: token.createdAt,
    organization_id: token.organizationId,
    name: token.name,
    hint: token.hint,
    scopes: token.scopes,
    expires_at: token.expiresAt,
    revoked_at: token.revokedAt,
  };
}
