import { sql } from 'drizzle-orm';
import type { Executor, Transaction } from '#db/database.ts';
import type { seatDeedKinds } from '#db/schema/seat-deeds.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import type { SeatStatus } from './seat.ts';

export type DeedKind = (typeof seatDeedKinds)[number];

/**
 * Why a deed left a seat as it was: it has been claimed or revoked, its notes are too long with one
 * more; or, where a revoke was to be undone: its time is over, its person left or has a seat by now,
 * or the places are taken.
 */
export type WhyNot =
  | 'claimed'
  | 'revoked'
  | 'too_long'
  | 'too_late'
  | 'removed'
  | 'seated'
  | 'full';

/** What became of each seat, and where that is kept for a day. */
export type Deed = { id: string; results: DeedResult[] };

export type DeedResult = { seatId: string; whyNot: WhyNot | null };

/** Keeps what became of each seat, for a page that tells. */
export async function keepDeed(
  tx: Transaction,
  { source, kind, results }: { source: Source; kind: DeedKind; results: DeedResult[] },
): Promise<Deed> {
  const { id, column } = partsOf(source);
  const kept = JSON.stringify(results.map(({ seatId, whyNot }) => [seatId, whyNot]));
  const [deed] = await tx.execute<{ id: string }>(sql`
    insert into seat_deeds (${column}, kind, results) values (${id}, ${kind}, ${kept}::jsonb)
    returning id`);
  return { id: deed?.id ?? '', results };
}

/** The results where a deed was done to some of the seats: the others stand as they do by now. */
export async function resultsOf(
  tx: Executor,
  ids: string[],
  done: { id: string }[],
): Promise<DeedResult[]> {
  const changed = new Set(done.map(({ id }) => id));
  const left = ids.filter((id) => !changed.has(id));
  const seats = await tx.execute<{ id: string; status: SeatStatus }>(sql`
    select id, status from customer_seats where id = any (${sql.param(left)}::uuid[])`);
  const standing = new Map(seats.map(({ id, status }) => [id, status]));
  return ids.map((seatId) => ({
    seatId,
    whyNot: changed.has(seatId) ? null : (standing.get(seatId) as WhyNot),
  }));
}
