import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import type { LetterLanguage } from '#domain/language/of-letter.ts';
import { partsOf } from '#domain/purchase/source.ts';
import { Refusal } from '#domain/refusal.ts';
import { type Deed, keepDeed, resultsOf } from './deed.ts';
import { lockPicked, type Picked } from './picked.ts';
import { renewing } from './renew.ts';

/**
 * Sends up to 10,000 holders of pending seats a new link at once, each as `resendInvitation` does;
 * their letters keep the organization's pace. Who has claimed, or has no seat any more, gets none.
 *
 * Refuses with `ResourceNotFound`, `FeatureNotEnabled`, `SeatNotAvailable` where the purchase is not
 * live, and `InvalidRequest` where none is picked or too many are.
 */
export async function resendMany(
  db: Database,
  actor: Actor,
  { language, ...picked }: Picked & { language?: LetterLanguage },
): Promise<Deed> {
  const { id, table } = partsOf(picked.source);
  return db.transaction(async (tx) => {
    const { ids, isLive } = await lockPicked(tx, actor, picked);
    if (!isLive) throw notLive();
    const renewed = await tx.execute<{ id: string }>(sql`
      with ${renewing(actor, {
        purchase: sql`(select id, organization_id, customer_id from ${table} where id = ${id})`,
        which: sql`s.id = any (${sql.param(ids)}::uuid[])`,
        by: 'customer_seat.resent',
        language,
      })}
      select id from renewed`);
    const results = await resultsOf(tx, ids, renewed);
    return keepDeed(tx, { source: picked.source, kind: 'resend', results });
  });
}

function notLive(): Refusal {
  return new Refusal('SeatNotAvailable', 'The purchase hands out no seats', {
    because: 'not_live',
  });
}
