import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { signature } from '#domain/actor.ts';

const longest = 200;

/** How much of an answer is looked at; the rest would not be shown anyway. */
const lookedAt = 2_000;

export type Undeliverable = {
  seatId: string;
  /** The invitation that the letter carried. */
  number: number;
  /** What the mail server said. */
  answer: string;
};

/**
 * Notes on a seat that its invitation could not be delivered, and why; only while that invitation
 * is the newest and still waits to be claimed. Answers whether it was noted.
 */
export async function markUndeliverable(
  db: Database,
  { seatId, number, answer }: Undeliverable,
): Promise<boolean> {
  const { kind, id, channel } = signature({ kind: 'system' });
  const marked = await db.execute(sql`
    with marked as (
      update customer_seats s
         set undeliverable = ${presentable(answer)}, modified_at = now()
       where s.id = ${seatId} and s.status = 'pending' and s.invitation_number = ${number}
         and s.undeliverable is null
      returning s.*
    ), told as (
      insert into events (type, organization_id, customer_id, subscription_id, order_id, seat_id,
                          member_id, actor_kind, actor_id, channel, before, after)
      select 'customer_seat.undeliverable', c.organization_id, m.customer_id, s.subscription_id,
             s.order_id, s.id, s.member_id, ${kind}, ${id}, ${channel},
             '{"undeliverable": null}', to_jsonb(s) || jsonb_build_object('member', to_jsonb(m))
        from marked s
        join members m on m.id = s.member_id
        join customers c on c.id = m.customer_id
    )
    select id from marked`);
  return marked.length > 0;
}

/**
 * A server may answer with anything, the letter's own link included: one printable line, and
 * nothing in it that is long enough to be a token.
 */
export function presentable(answer: string): string {
  return answer
    .slice(0, lookedAt)
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .replace(/[\w.=%-]+/g, (word) => (/[\w=%-]{32}/.test(word) ? '…' : word))
    .trim()
    .slice(0, longest);
}
