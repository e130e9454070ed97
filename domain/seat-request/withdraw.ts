import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { isActor } from '#domain/member/self.ts';
import { lockSource } from '#domain/purchase/lock.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import { changeRequests } from './write.ts';

/**
 * A member no longer wants the seat that they asked for, whether it was approved or not. Refuses a
 * request that isn't theirs (`ResourceNotFound`), and one that is over (`ResourceUnavailable`).
 */
export async function withdrawRequest(
  db: Database,
  actor: Actor,
  { requestId }: { requestId: string },
): Promise<void> {
  if (!isId(requestId)) throw notFound('Request');
  await db.transaction(async (tx) => {
    const [request] = await tx.execute<{ subscriptionId: string | null; orderId: string | null }>(
      sql`
        select r.subscription_id as "subscriptionId", r.order_id as "orderId"
          from seat_requests r join members m on m.id = r.member_id and m.deleted_at is null
         where r.id = ${requestId} and ${isActor(actor)}`,
    );
    if (!request) throw notFound('Request');
    const source = sourceOf(request);
    await lockSource(tx, source);
    const which = sql`r.id = ${requestId}`;
    const gone = await changeRequests(tx, actor, partsOf(source), { which, deed: 'withdrawn' });
    if (gone.length === 0) throw requestOver();
  });
}

/** The source that a request is for. */
export function sourceOf(of: { subscriptionId: string | null; orderId: string | null }): Source {
  return of.subscriptionId === null
    ? { orderId: of.orderId ?? '' }
    : { subscriptionId: of.subscriptionId };
}

/** The refusal for what comes too late for a request. */
export function requestOver(): Refusal {
  return new Refusal('ResourceUnavailable', 'This request has been answered already', {
    because: 'request_over',
  });
}
