import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import type { PortalActor } from '#domain/portal-session/find.ts';
import { freePlaces, partsOf, type Source } from '#domain/purchase/source.ts';
import { notFound } from '#domain/refusal.ts';
import { type Seat, seatColumns } from './seat.ts';

/**
 * A member's own seats of a purchase of their customer, and its counts: of colleagues a plain member
 * sees nothing (W16). Refuses a purchase of another customer with `ResourceNotFound` (R109).
 */
export async function ownSeats(
  db: Executor,
  { memberId }: PortalActor,
  { source }: { source: Source },
): Promise<{ seats: Seat[]; total: number; available: number }> {
  const { id, table, column, thing } = partsOf(source);
  const [count] = await db.execute<{ total: number; available: number }>(sql`
    select p.seats as total, ${freePlaces} as available
      from ${table} p join members m on m.customer_id = p.customer_id
     where p.id = ${id} and m.id = ${memberId} and m.deleted_at is null`);
  if (!count) throw notFound(thing);
  const seats = await db.execute<Seat>(sql`
    select ${seatColumns} from customer_seats s join members m on m.id = s.member_id
     where s.${column} = ${id} and s.member_id = ${memberId}
     order by s.created_at desc, s.id desc`);
  return { seats: [...seats], ...count };
}
