import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { eachInTurn } from '#domain/clock/each-in-turn.ts';
import { takeBackSeat } from './take-back.ts';

/**
 * Frees the seats of invitations that ended more than the organization's days ago, where it wants
 * that; each is a revoke with its event. Returns how many. Runs on Usher's clock; several at once
 * free each seat once.
 */
export async function releaseExpiredInvitations(db: Database, atOnce = 500): Promise<number> {
  let released = 0;
  // Where none of a batch is free by then, others are at them.
  for (let more = 1; more > 0; released += more) more = await releaseSome(db, atOnce);
  return released;
}

async function releaseSome(db: Database, atOnce: number): Promise<number> {
  const expired = await db.execute<{ id: string }>(sql`
    select id from (${overdue('subscriptions', 'subscription_id')}
                    union all
                    ${overdue('orders', 'order_id')}) seat limit ${atOnce}`);
  return eachInTurn(expired, async ({ id }) => {
    const seat = await takeBackSeat(
      db,
      { kind: 'system' },
      {
        id,
        may: sql`true`,
        provided: sql`s.status = 'pending' and s.invitation_token_expires_at <= now()`,
      },
      'expired',
    );
    return seat ? 1 : 0;
  });
}

/** Begins at the organizations that want it, so that nobody else's seats are looked at. */
function overdue(table: string, column: string): SQL {
  return sql`
    select s.id
      from organizations o
      join ${sql.raw(table)} p on p.organization_id = o.id and p.assigned > 0
      join customer_seats s on s.${sql.raw(column)} = p.id and s.status = 'pending'
     where o.release_expired_after_days is not null
       and s.invitation_token_expires_at
             < now() - make_interval(days => o.release_expired_after_days)`;
}
