import { type SQL, sql } from 'drizzle-orm';
import { type Actor, isPerson } from '#domain/actor.ts';

/**
 * Narrows members `m` to the actor's own memberships: of who has proven the address by signing in,
 * all; of whom the merchant vouches for, that one. A claim lets in to a seat, and no further.
 */
export function isActor(actor: Actor): SQL {
  if (!isPerson(actor)) return sql`false`;
  return actor.kind === 'member'
    ? sql`m.id = ${actor.memberId}`
    : sql`lower(m.email) = lower(${actor.email})`;
}
