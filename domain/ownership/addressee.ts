import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '#domain/actor.ts';
import { isActor } from '#domain/member/self.ts';

/**
 * Narrows to the offers `o` that were made to the actor. To anybody else an offer isn't there, the
 * owner and the merchant's program included.
 */
export function wasMadeTo(actor: Actor): SQL {
  return sql`exists (
    select 1 from members m
     where m.id = o.to_member_id and m.deleted_at is null and ${isActor(actor)})`;
}
