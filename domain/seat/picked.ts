import { type SQL, sql } from 'drizzle-orm';
import type { Executor, Transaction } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import { mostAtOnce } from './assign-many.ts';
import { sellsSeats } from './enabled.ts';
import { type Narrowing, narrowed } from './filter.ts';
import { notEnabled } from './why-not.ts';

/** Which seats of a purchase a deed is about: those that were picked, or all that fit. */
export type Picked = { source: Source } & ({ seatIds: string[] } | { all: Narrowing });

/**
 * Picks a purchase's seats, newest first, then locks the purchase. What a seat has become by then is
 * for the deed to see. Refuses with `ResourceNotFound`, `FeatureNotEnabled`, and `InvalidRequest`
 * where no seat fits, or more than 10,000.
 */
export async function lockPicked(
  tx: Transaction,
  actor: Actor,
  picked: Picked,
): Promise<{ ids: string[]; isLive: boolean }> {
  const { id, table, thing } = partsOf(picked.source);
  const may = manages(actor, sql`p.customer_id`, sql`p.organization_id`);
  const seats = await tx.execute<{ id: string }>(sql`
    select s.id ${pickedSeats(picked)}
       and exists (select 1 from ${table} p where p.id = ${id} and ${may})
     order by s.created_at desc, s.id desc ${sql.raw(`limit ${mostAtOnce + 1}`)}`);
  const [purchase] = await tx.execute<{ isLive: boolean; isEnabled: boolean }>(sql`
    select p.is_live as "isLive", ${sellsSeats} as "isEnabled" from ${table} p
     where p.id = ${id} and ${may} for update of p`);
  if (!purchase) throw notFound(thing);
  if (!purchase.isEnabled) throw notEnabled();
  if (seats.length === 0) throw nonePicked();
  if (seats.length > mostAtOnce) throw tooManyPicked();
  return { ids: seats.map((seat) => seat.id), isLive: purchase.isLive };
}

/** How many seats are picked, by how they stand. */
export type PickedCounts = { pending: number; claimed: number; revoked: number };

/**
 * Counts what is picked, as far as it can be dealt with at once. Refuses with `ResourceNotFound`,
 * and with `InvalidRequest` where that is more than 10,000.
 */
export async function countPicked(
  db: Executor,
  actor: Actor,
  picked: Picked,
): Promise<PickedCounts> {
  const { id, table, thing } = partsOf(picked.source);
  const [counts] = await db.execute<PickedCounts>(sql`
    select counted.* from ${table} p cross join lateral (
      select count(*) filter (where status = 'pending')::int as pending,
             count(*) filter (where status = 'claimed')::int as claimed,
             count(*) filter (where status = 'revoked')::int as revoked
        from (select s.status ${pickedSeats(picked)}
               ${sql.raw(`limit ${mostAtOnce + 1}`)}) picked) counted
     where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}`);
  if (!counts) throw notFound(thing);
  if (counts.pending + counts.claimed + counts.revoked > mostAtOnce) throw tooManyPicked();
  return counts;
}

function pickedSeats(picked: Picked): SQL {
  const { id, column } = partsOf(picked.source);
  return sql`
      from customer_seats s join members m on m.id = s.member_id
     where s.${column} = ${id} and ${which(picked)}`;
}

function which(picked: Picked): SQL {
  if ('all' in picked) return narrowed(picked.all);
  return sql`s.id = any (${sql.param(picked.seatIds.filter(isId))}::uuid[])`;
}

function nonePicked(): Refusal {
  return new Refusal('InvalidRequest', 'No seat is picked', { because: 'none_picked' });
}

function tooManyPicked(): Refusal {
  return new Refusal('InvalidRequest', `Pick ${mostAtOnce} seats at the most`, {
    because: 'too_many_picked',
    values: { most: mostAtOnce },
  });
}
