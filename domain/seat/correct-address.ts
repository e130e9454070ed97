import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { type Address, parseAddress, sameAddress } from '#domain/address/parse.ts';
import { isId } from '#domain/id.ts';
import { lockMember, shareCustomerOf } from '#domain/member/find.ts';
import { softDelete } from '#domain/member/soft-delete.ts';
import { lockSource } from '#domain/purchase/lock.ts';
import { notFound } from '#domain/refusal.ts';
import { findSeat } from './find.ts';
import { notPending } from './hand-over.ts';
import { type Seat, sourceOfSeat } from './seat.ts';
import { inWords, keptOf, succeed } from './succeed.ts';
import { takeBackSeat } from './take-back.ts';
import type { Transferred } from './transfer.ts';
import { alreadyAssigned } from './why-not.ts';

/** Where the seat should be; its letters speak as they did. */
export type Correction = { seatId: string; email: string };

/**
 * Mends a mistyped address: the pending seat is revoked, and a new one continues it at the right
 * address, with its own letter; the old link is dead. Name and notes go on. Whoever was made a
 * member only by the mistake is removed, and their external id goes on too.
 *
 * Refuses with `ResourceNotFound`, `InvalidRequest` for the address, `SeatNotPending`,
 * `SeatAlreadyAssigned` where the address has a seat already (this one too), and `SeatNotAvailable`
 * where the purchase hands out no seats.
 */
export async function correctAddress(
  db: Database,
  actor: Actor,
  { seatId, email }: Correction,
): Promise<Transferred> {
  if (!isId(seatId)) throw notFound('Seat');
  const address = parseAddress(email);
  const held = await findSeat(db, actor, { seatId });
  if (!held) throw notFound('Seat');
  if (held.status !== 'pending') throw notPending(held);
  if (sameAddress(held.email, address)) throw alreadyAssigned(address);
  const corrected = db.transaction((tx) => correct(tx, actor, held, address));
  return inWords(corrected, address);
}

async function correct(
  tx: Transaction,
  actor: Actor,
  held: Seat,
  email: Address,
): Promise<Transferred> {
  const source = sourceOfSeat(held);
  await lockSource(tx, source);
  const may = manages(actor, sql`p.customer_id`, sql`p.organization_id`);
  const waits = sql`s.status = 'pending'`;
  const target = { id: held.id, may, provided: waits };
  const former = await takeBackSeat(tx, actor, target, 'corrected');
  if (!former) throw notPending((await findSeat(tx, actor, { seatId: held.id })) ?? held);
  await shareCustomerOf(tx, former.member.id);
  const isGone = await removeMistake(tx, actor, former);
  const { name, externalId } = former.member;
  const recipient = {
    email,
    name,
    externalId: isGone ? externalId : null,
    metadata: former.seatMetadata,
    ...(await keptOf(tx, former.id)),
    predecessorId: former.id,
  };
  const seat = await succeed(tx, actor, { source, recipient, passesLine: true });
  return { former, seat };
}

/** Removes who was never anything but the holder of this seat: nobody has shown to be at the address. */
async function removeMistake(
  tx: Transaction,
  actor: Actor,
  { id, member }: Seat,
): Promise<boolean> {
  const [somebody] = await tx.execute(sql`
    select 1 from members m
     where m.id = ${member.id}
       and (m.role <> 'member' or m.deleted_at is not null
            or exists (select 1 from customer_seats s where s.member_id = m.id and s.id <> ${id})
            or exists (select 1 from users u where lower(u.email) = lower(m.email))
            or exists (select 1 from ownership_offers o where o.to_member_id = m.id))`);
  if (somebody) return false;
  await softDelete(tx, actor, await lockMember(tx, actor, member.id));
  return true;
}
