import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { takeBackSeat } from './take-back.ts';

const atOnce = 500;

/**
 * Frees the seats of invitations that ended more than the organization's days ago, where it wants
 * that; each is a revoke with its event. Returns how many. Runs on Usher's clock; several at once
 * free each seat once.
 */
export async function releaseExpiredInvitations(db: Database): Promise<number> {
  const expired = await db.execute<{ id: string }>(sql`
    select s.id
      from customer_seats s
      left join subscriptions p on p.id = s.subscription_id
      left join orders q on q.id = s.order_id
      join organizations o on o.id = coalesce(p.organization_id, q.organization_id)
     where ${overdue} limit ${atOnce}`);
  let released = 0;
  for (const { id } of expired) {
    const seat = await takeBackSeat(
      db,
      { kind: 'system' },
      { id, may: sql`true`, provided: sql`s.status = 'pending' and s.invitation_token_expires_at <= now()` },
      'expired',
    );
    if (seat) released += 1;
  }
  return released;
}

const overdue = sql`
  s.status = 'pending'
  and s.invitation_token_expires_at < now() - make_interval(days => o.release_expired_after_days)`;
