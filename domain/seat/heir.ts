import type { KeyObject } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Invitation, readInvitationToken } from '#domain/invitation/token.ts';

/**
 * The id of the seat that a seat's link is about: of the last in the line of those that continue it
 * for the same person, or its own. A seat that somebody else has now is not among them.
 */
export function heirOf(seatId: string): SQL {
  return sql`(
    with recursive line as (
      select id, member_id, 0 as place from customer_seats where id = ${seatId}
      union all
      select next.id, next.member_id, line.place + 1
        from line
        join customer_seats next
          on next.predecessor_id = line.id and next.member_id = line.member_id
    )
    select id from line order by place desc limit 1)`;
}

/**
 * Reads a link's token: which seat it is about by now, and which of its letters it came with. Null
 * for a link that this installation never made.
 */
export async function readLink(
  db: Executor,
  { key, token }: { key: KeyObject; token: string },
): Promise<Invitation | null> {
  const invitation = readInvitationToken(key, token);
  return invitation && followed(db, invitation);
}

/** The same invitation, of the seat that its link is about by now. */
export async function followed(db: Executor, invitation: Invitation): Promise<Invitation> {
  const [heir] = await db.execute<{ id: string | null }>(sql`
    select ${heirOf(invitation.seatId)} as id`);
  return { ...invitation, seatId: heir?.id ?? invitation.seatId };
}
