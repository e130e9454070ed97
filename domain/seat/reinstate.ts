import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import type { Address } from '#domain/address/parse.ts';
import { isId } from '#domain/id.ts';
import type { LetterLanguage } from '#domain/language/of-letter.ts';
import { lockSource } from '#domain/purchase/lock.ts';
import { notFound } from '#domain/refusal.ts';
import { findSeat } from './find.ts';
import { type Seat, sourceOfSeat } from './seat.ts';
import { inWords, keptOf, succeed } from './succeed.ts';
import { alreadyAssigned } from './why-not.ts';

/**
 * Invites a former holder again: a new seat, whose history goes on where the former one's ended, and
 * with it the notes, and the language of its letters unless another is said. It is claimed like any
 * other, since its person was told that the seat is gone.
 *
 * Refuses with `ResourceNotFound`, `SeatAlreadyAssigned` where they have a seat, this one included,
 * and otherwise like `assignSeat`.
 */
export async function reinstateSeat(
  db: Database,
  actor: Actor,
  { seatId, language }: { seatId: string; language?: LetterLanguage },
): Promise<Seat> {
  if (!isId(seatId)) throw notFound('Seat');
  const former = await findSeat(db, actor, { seatId });
  if (!former) throw notFound('Seat');
  const { email, member, seatMetadata: metadata } = former;
  if (former.status !== 'revoked') throw alreadyAssigned(email);
  const source = sourceOfSeat(former);
  const reinstated = db.transaction(async (tx) => {
    await lockSource(tx, source);
    const recipient = {
      email: email as Address,
      name: member.name,
      metadata,
      ...(await keptOf(tx, seatId, language)),
      ...(await endOfLine(tx, seatId)),
    };
    return succeed(tx, actor, { source, recipient, passesLine: false });
  });
  return inWords(reinstated, email);
}

/** The last seat of a line, if it has ended: what is somebody's has its own future. */
async function endOfLine(tx: Transaction, seatId: string) {
  const [last] = await tx.execute<{ predecessorId: string }>(sql`
    with recursive line as (
      select id, revoked_at from customer_seats where id = ${seatId}
      union all
      select next.id, next.revoked_at
        from line join customer_seats next on next.predecessor_id = line.id
    )
    select id as "predecessorId" from line
     where revoked_at is not null
       and not exists (select 1 from customer_seats next where next.predecessor_id = line.id)`);
  return last ?? {};
}
