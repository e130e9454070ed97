import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { type Seat, seatColumns } from './seat.ts';

/** Reads one seat of a purchase that the actor manages; undefined where there is none. */
export async function findSeat(
  db: Executor,
  actor: Actor,
  { seatId }: { seatId: string },
): Promise<Seat | undefined> {
  if (!isId(seatId)) return undefined;
  const [seat] = await db.execute<Seat>(sql`
    select ${seatColumns}
      from customer_seats s
      join members m on m.id = s.member_id
      left join subscriptions p on p.id = s.subscription_id
      left join orders o on o.id = s.order_id
     where s.id = ${seatId}
       and ${manages(
         actor,
         sql`coalesce(p.customer_id, o.customer_id)`,
         sql`coalesce(p.organization_id, o.organization_id)`,
       )}`);
  return seat;
}
