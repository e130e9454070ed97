import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#domain/actor.ts';

/**
 * Narrows to the offers `o` that were made to the actor: somebody who has proven the address by
 * signing in. To anybody else an offer isn't there, the owner and the merchant included.
 */
export function wasMadeTo(actor: Actor): SQL {
  if (actor.kind !== 'user') return sql`false`;
  return sql`exists (
    select 1 from members addressee
     where addressee.id = o.to_member_id and addressee.deleted_at is null
       and lower(addressee.email) = lower(${actor.email}))`;
}
