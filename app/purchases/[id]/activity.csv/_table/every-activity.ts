import { database } from '#app/_database/pool.ts';
import type { Actor } from '#domain/actor.ts';
import { type Activity, type ActivityQuery, activityOf } from '#domain/purchase/activity.ts';

/** Deeds in hand at a time. */
const atOnce = 500;

/** Reads all that is asked for, page by page, as fast as it is taken: nothing is held in between. */
export async function* everyActivity(
  actor: Actor,
  query: Omit<ActivityQuery, 'limit'>,
): AsyncGenerator<Activity> {
  let after = query.after;
  do {
    const page = await activityOf(database(), actor, { ...query, after, limit: atOnce });
    yield* page.activity;
    after = page.next ?? undefined;
  } while (after !== undefined);
}
