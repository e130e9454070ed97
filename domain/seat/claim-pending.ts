import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';
import { type Seat, seatColumns } from './seat.ts';

/**
 * Claims the pending seat `s` of which this holds, with its event; nothing where there is none. One
 * conditional UPDATE, so that of many at once exactly one claims.
 */
export async function claimPending(
  tx: Executor,
  actor: Actor,
  holds: SQL,
): Promise<Seat | undefined> {
  const { kind, id, channel } = signature(actor);
  const [seat] = await tx.execute<Seat>(sql`
    with claimed as (
      update customer_seats s
         set status = 'claimed', claimed_at = now(), modified_at = now(), undeliverable = null
       where s.status = 'pending' and ${holds}
      returning s.*
    ), told as (
      insert into events (type, organization_id, customer_id, subscription_id, order_id, seat_id,
                          member_id, actor_kind, actor_id, channel, before, after)
      select 'customer_seat.claimed', c.organization_id, m.customer_id, s.subscription_id,
             s.order_id, s.id, s.member_id, ${kind}, ${id}, ${channel}, '{"status": "pending"}',
             to_jsonb(s) || jsonb_build_object('member', to_jsonb(m))
        from claimed s
        join members m on m.id = s.member_id
        join customers c on c.id = m.customer_id
    )
    select ${seatColumns} from claimed s join members m on m.id = s.member_id`);
  return seat;
}
