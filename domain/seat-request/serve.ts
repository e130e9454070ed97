import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';
import { parseAddress, sameAddress } from '#domain/address/parse.ts';
import { partsOf, type Source, type SourceParts } from '#domain/purchase/source.ts';
import { customersOfHolders } from '#domain/seat/customers-of-holders.ts';
import { placeSeats } from '#domain/seat/place.ts';
import type { Seat } from '#domain/seat/seat.ts';
import { isMoot } from './moot.ts';
import { placesForLine } from './places.ts';
import { changeRequests } from './write.ts';

type Waiting = { id: string; memberId: string; asked: string; email: string };

/**
 * Gives the free places of a locked purchase to those who wait for one, who asked first in front, and
 * returns whose requests were served. Who asked had proven the address, so the seat is claimed at
 * once; at another address by now, they are invited to it. Does nothing where no place is free, or
 * where the revoke that freed it can still be taken back.
 */
export async function serveLine(tx: Transaction, actor: Actor, source: Source): Promise<string[]> {
  const parts = partsOf(source);
  await changeRequests(tx, { kind: 'system' }, parts, { which: isMoot, deed: 'closed' });
  const next = await nextInLine(tx, parts);
  if (next.length === 0) return [];
  const recipients = next.map(({ asked, email }) => ({
    email: parseAddress(email),
    immediateClaim: sameAddress(asked, email),
  }));
  await customersOfHolders(tx, actor, source, recipients);
  const seats = await placeSeats(tx, actor, {
    source,
    recipients,
    immediateClaim: false,
    customersExist: true,
    passesLine: true,
    may: sql`true`,
  });
  await markSeated(tx, actor, parts, next, seats);
  return seats.length === 0 ? [] : next.map(({ id }) => id);
}

/** As many as there are places, of those who wait. */
async function nextInLine(tx: Transaction, { id, table, column }: SourceParts): Promise<Waiting[]> {
  const next = await tx.execute<Waiting>(sql`
    select r.id, r.member_id as "memberId", r.email as asked, m.email
      from seat_requests r join members m on m.id = r.member_id
     where r.${column} = ${id} and r.status = 'approved'
     order by r.created_at, r.id
     limit (select case when p.is_live then ${placesForLine} else 0 end
              from ${table} p where p.id = ${id})`);
  return [...next];
}

async function markSeated(
  tx: Transaction,
  actor: Actor,
  { table, column }: SourceParts,
  next: Waiting[],
  seats: Seat[],
): Promise<void> {
  const { kind, id: actorId, channel } = signature(actor);
  const seatOf = new Map(seats.map(({ member, id }) => [member.id, id]));
  const rows = next.flatMap(({ id, memberId }) => {
    const seatId = seatOf.get(memberId);
    return seatId ? [{ id, seat_id: seatId }] : [];
  });
  await tx.execute(sql`
    with seated as (
      update seat_requests r
         set status = 'seated', seat_id = row.seat_id, ended_at = now(), modified_at = now()
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, seat_id uuid)
       where r.id = row.id
      returning r.*
    )
    insert into events (type, organization_id, customer_id, ${column}, member_id,
                        actor_kind, actor_id, channel, after)
    select 'seat_request.seated', p.organization_id, p.customer_id, p.id, seated.member_id,
           ${kind}, ${actorId}, ${channel}, to_jsonb(seated)
      from seated join ${table} p on p.id = seated.${column}`);
}
