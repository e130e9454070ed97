import { type SQL, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { lockSource } from '#domain/purchase/lock.ts';
import { notFound } from '#domain/refusal.ts';
import { type Deed, type DeedResult, keepDeed, type WhyNot } from './deed.ts';
import { findDeed } from './find-deed.ts';
import { seatAgain } from './seat-again.ts';
import { untilSettled } from './settled.ts';
import { isFresh, tooLate } from './undo-revoke.ts';
import { whyNotSeated } from './why-not.ts';

/**
 * Takes a revoke of many seats back, for ten seconds, each as `undoRevoke` does: as far as there is
 * room, claimed seats first.
 *
 * Refuses with `ResourceNotFound`, `ResourceUnavailable` where the time is over, and, where the
 * purchase hands out no seats, like `assignSeat`.
 */
export async function undoMany(
  db: Database,
  actor: Actor,
  { deedId }: { deedId: string },
): Promise<Deed> {
  const deed = await findDeed(db, actor, { deedId });
  if (deed?.kind !== 'revoke') throw notFound('Deed');
  const { source } = deed;
  return untilSettled(() =>
    db.transaction(async (tx) => {
      await lockSource(tx, source);
      const refusal = await whyNotSeated(tx, actor, source, []);
      if (refusal) throw refusal;
      const taken = sql`s.id = any (${sql.param(await takenBy(tx, deedId))}::uuid[])`;
      const which = sql`${taken} and ${isFresh}`;
      const again = await seatAgain(tx, actor, { source, which, asItWas: true });
      const results = await outcomes(tx, taken, new Set(again.map(({ formerId }) => formerId)));
      if (results.every(({ whyNot }) => whyNot === 'too_late')) throw tooLate();
      return keepDeed(tx, { source, kind: 'undo', results });
    }),
  );
}

async function takenBy(tx: Transaction, deedId: string): Promise<string[]> {
  const seats = await tx.execute<{ id: string }>(sql`
    select result ->> 0 as id from seat_deeds d, jsonb_array_elements(d.results) result
     where d.id = ${deedId} and result ->> 1 is null`);
  return seats.map(({ id }) => id);
}

async function outcomes(tx: Transaction, taken: SQL, again: Set<string>): Promise<DeedResult[]> {
  const seats = await tx.execute<{ id: string; whyNot: WhyNot }>(sql`
    select s.id,
           case when m.deleted_at is not null then 'removed'
                when exists (select 1 from customer_seats live
                              where coalesce(live.subscription_id, live.order_id)
                                      = coalesce(s.subscription_id, s.order_id)
                                and live.member_id = s.member_id and live.revoked_at is null)
                then 'seated'
                when ${isFresh} then 'full' else 'too_late' end as "whyNot"
      from customer_seats s join members m on m.id = s.member_id
     where ${taken}
     order by s.created_at desc, s.id desc`);
  return seats.map(({ id, whyNot }) => ({ seatId: id, whyNot: again.has(id) ? null : whyNot }));
}
