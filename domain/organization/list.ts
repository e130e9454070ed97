import { and, asc, eq, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { organizations } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import type { Organization } from './facts.ts';
import { isSlug } from './settings.ts';

/** Lists the organizations that the actor administers, by name. */
export async function listOrganizations(db: Executor, actor: Actor): Promise<Organization[]> {
  return db
    .select()
    .from(organizations)
    .where(administers(actor, sql`${organizations.id}`))
    .orderBy(asc(organizations.name), asc(organizations.id));
}

/** Finds one by its slug or its id; refuses with `ResourceNotFound` where there is none for the actor. */
export async function findOrganization(
  db: Executor,
  actor: Actor,
  slugOrId: string,
): Promise<Organization> {
  const which = isId(slugOrId) ? eq(organizations.id, slugOrId) : eq(organizations.slug, slugOrId);
  const theirs = and(which, administers(actor, sql`${organizations.id}`));
  const isPossible = isId(slugOrId) || isSlug(slugOrId);
  const [organization] = isPossible ? await db.select().from(organizations).where(theirs) : [];
  if (!organization) throw notFound('Organization');
  return organization;
}
