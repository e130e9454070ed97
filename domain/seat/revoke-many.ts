import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { type Deed, keepDeed, resultsOf } from './deed.ts';
import { lockPicked, type Picked } from './picked.ts';
import { takeBackPicked } from './take-back.ts';

/**
 * Takes back up to 10,000 seats of a purchase at once, each as `revokeSeat` does; one that was
 * revoked before stays as it is. Undone by `undoMany`.
 *
 * Refuses with `ResourceNotFound`, `FeatureNotEnabled`, and `InvalidRequest` where none is picked or
 * too many are.
 */
export async function revokeMany(db: Database, actor: Actor, picked: Picked): Promise<Deed> {
  return db.transaction(async (tx) => {
    const { ids } = await lockPicked(tx, actor, picked);
    const results = await resultsOf(tx, ids, await takeBackPicked(tx, actor, ids));
    return keepDeed(tx, { source: picked.source, kind: 'revoke', results });
  });
}
