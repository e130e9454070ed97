import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { type Seat, seatColumns } from './seat.ts';

/** Reads the live seat at an address, of a purchase that the actor manages; undefined without one. */
export async function findSeatAt(
  db: Executor,
  actor: Actor,
  { source, email }: { source: Source; email: string },
): Promise<Seat | undefined> {
  const { id, table, column } = partsOf(source);
  const [seat] = await db.execute<Seat>(sql`
    select ${seatColumns}
      from customer_seats s
      join members m on m.id = s.member_id
     where s.${column} = (
       select p.id from ${table} p
        where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)})
       and s.revoked_at is null and lower(s.email) = lower(${email})`);
  return seat;
}
