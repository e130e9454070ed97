import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import type { Source } from '#domain/purchase/source.ts';
import { whyNotSeated } from '#domain/seat/why-not.ts';
import { lockManaged } from './lock.ts';
import { isMoot } from './moot.ts';
import { serveLine } from './serve.ts';
import { requestOver } from './withdraw.ts';
import { changeRequests } from './write.ts';

export type Approval = {
  source: Source;
  /** Absent: all that nobody has answered. */
  requestIds?: string[] | undefined;
};

/** How many of those approved have a seat now, and how many wait for a place. */
export type Approved = { seated: number; waiting: number };

/**
 * Approves requests: who asked first is seated first, as far as there are places; the others wait in
 * line, and are seated as places become free, before anybody else is. What was answered meanwhile
 * stays as it is.
 *
 * Refuses a purchase that the actor doesn't manage (`ResourceNotFound`) or that hands out no seats
 * (`FeatureNotEnabled`, `SeatNotAvailable`), and where none of them is left to approve
 * (`ResourceUnavailable`).
 */
export async function approveRequests(
  db: Database,
  actor: Actor,
  { source, requestIds }: Approval,
): Promise<Approved> {
  return db.transaction(async (tx) => {
    const parts = await lockManaged(tx, actor, source);
    const refusal = await whyNotSeated(tx, actor, source, []);
    if (refusal) throw refusal;
    const named = requestIds
      ? sql`r.id = any (${sql.param(requestIds.filter(isId))}::uuid[])`
      : sql`true`;
    const approved = await changeRequests(tx, actor, parts, {
      which: sql`r.status = 'open' and not ${isMoot} and ${named}`,
      deed: 'approved',
    });
    if (approved.length === 0) throw requestOver();
    const seated = new Set(await serveLine(tx, actor, source));
    const count = approved.filter((id) => seated.has(id)).length;
    return { seated: count, waiting: approved.length - count };
  });
}
