import type { Database } from '#db/database.ts';
import { createOrganization } from '#domain/organization/create.ts';
import { operator } from '#domain/test/world.ts';
import { createToken } from '#domain/token/create.ts';
import { scopes } from '#domain/token/scopes.ts';

/** A merchant who has just installed Usher: an organization, and a token for its program. */
export async function openShop(db: Database): Promise<{ id: string; slug: string; token: string }> {
  const slug = `shop-${crypto.randomUUID().slice(0, 8)}`;
  const { id } = await createOrganization(db, operator, { name: 'Shop', slug });
  const token = await createToken(db, operator, { organizationId: id, name: 'Program', scopes });
  return { id, slug, token: token.secret };
}
