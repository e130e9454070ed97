import type { KeyObject } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { EventType } from '#domain/event/types.ts';
import { readInvitationToken } from '#domain/invitation/token.ts';
import { claimInfo, notClaimable } from './claim-info.ts';
import { notEnabled } from './why-not.ts';

/** A seat that somebody with its invitation watches, and the last fact that they know of. */
export type Watched = { seatId: string; productId: string; after: number };

/** What has become of it. */
export type News = {
  id: number;
  type: EventType;
  subscriptionId: string | null;
  orderId: string | null;
  /** Where it is about what the seat gives. */
  benefitId: string | null;
  benefitType: string | null;
};

/**
 * Begins to watch a seat that waits to be claimed, by its link (R41). Refuses a link that can't be
 * claimed (`ResourceNotFound`), and seats that aren't sold (`FeatureNotEnabled`).
 */
export async function watchSeat(
  db: Database,
  { key, token }: { key: KeyObject; token: string },
): Promise<Watched> {
  const seatId = readInvitationToken(key, token)?.seatId ?? null;
  // Before the seat is looked at, so that a claim in between is news.
  const [last] = await db.execute<{ id: number }>(sql`
    select coalesce(max(id), 0)::float8 as id from events where seat_id = ${seatId}`);
  const info = await claimInfo(db, { key, token });
  if (info && !info.isEnabled) throw notEnabled();
  if (info?.state !== 'open') throw notClaimable();
  return { seatId: info.seatId, productId: info.productId, after: last?.id ?? 0 };
}

/** Tells what has happened to a watched seat since, the oldest first: its own facts and no other's (W11). */
export async function newsOfSeat(db: Database, { seatId, after }: Watched): Promise<News[]> {
  const news = await db.execute<News>(sql`
    select id::float8 as id, type, subscription_id as "subscriptionId", order_id as "orderId",
           after #>> '{benefit,id}' as "benefitId", after #>> '{benefit,type}' as "benefitType"
      from events where seat_id = ${seatId} and id > ${after} order by id`);
  return [...news];
}
