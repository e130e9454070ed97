import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { organizations } from '#db/schema/index.ts';
import { type Actor, administers } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import type { Organization } from './facts.ts';

/** Locks an organization that the actor administers; refuses any other with `ResourceNotFound`. */
export async function lockOrganization(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<Organization> {
  const theirs = and(eq(organizations.id, id), administers(actor, sql`${organizations.id}`));
  const [organization] = isId(id)
    ? await tx.select().from(organizations).where(theirs).for('no key update')
    : [];
  if (!organization) throw notFound('Organization');
  return organization;
}
