import type { KeyObject } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type LinkLook, type LinkState, linkJoins, linkLook, linkState } from './facts.ts';
import { inviter } from './info.ts';
import { readLinkToken } from './token.ts';

/** How a letter stands that a shared link has sent, in the order in which it matters. */
export type JoinState = 'joined' | 'seated' | 'late' | LinkState;

export type JoinInfo = LinkLook & {
  id: string;
  state: JoinState;
  email: string;
  expiresAt: Date;
  inviter: string | null;
  linkId: string;
  /** Whether whoever has the letter may ask those who manage for a seat, once they are signed in. */
  mayAsk: boolean;
};

/**
 * Tells what the letter of a shared link leads to, and changes nothing, so that scanners may open it.
 * Null for a link that this installation never made, or that was forgotten. Who has it has got the
 * letter, so the answer may say whether that address has a seat.
 */
export async function joinInfo(
  db: Executor,
  { key, token }: { key: KeyObject; token: string },
): Promise<JoinInfo | null> {
  const id = readLinkToken(key, token);
  if (!id) return null;
  const [info] = await db.execute<JoinInfo>(sql`
    select j.id, j.email, j.expires_at as "expiresAt", (${inviter}) as inviter, ${linkLook},
           l.id as "linkId", ${mayAsk} as "mayAsk",
           case when j.joined_at is not null then 'joined'
                when ${holdsSeat} then 'seated'
                when l.closed_at is null and j.expires_at <= now() and l.expires_at > now()
                  then 'late'
                else ${linkState} end as state
      from share_link_joins j join share_links l on l.id = j.link_id ${linkJoins}
     where j.id = ${id}`);
  return info ?? null;
}

/** Whether the address of `j` has claimed a seat of the purchase `p` already. */
const holdsSeat = sql.raw(`exists (
  select 1 from customer_seats s
   where (s.subscription_id = p.id or s.order_id = p.id) and s.status = 'claimed'
     and lower(s.email) = lower(j.email))`);

/** Whether the address of `j` is a member's to whom the purchase `p` is open for requests. */
const mayAsk = sql.raw(`p.accepts_requests and p.is_live and c.deleted_at is null
  and o.seat_based_pricing_enabled and exists (
    select 1 from members m
     where m.customer_id = c.id and m.deleted_at is null and m.role = 'member'
       and lower(m.email) = lower(j.email))`);
