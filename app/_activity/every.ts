import type { ActivityPage } from '#domain/event/activity.ts';

/** Deeds in hand at a time. */
const atOnce = 500;

type Cut = { after: number | undefined; limit: number };

/** Reads all that is asked for, page by page, as fast as it is taken: nothing is held in between. */
export async function* every<Told>(
  read: (cut: Cut) => Promise<ActivityPage<Told>>,
): AsyncGenerator<Told> {
  let after: number | undefined;
  do {
    const page = await read({ after, limit: atOnce });
    yield* page.activity;
    after = page.next ?? undefined;
  } while (after !== undefined);
}
