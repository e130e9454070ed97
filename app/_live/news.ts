import { eventStream } from '#app/_stream/event-stream.ts';
import type { Actor } from '#domain/actor.ts';
import { knownOf } from '#domain/event/news.ts';
import { takePlace } from './places.ts';
import { tellNews, type Watch } from './tell-news.ts';

/** Who asks for news, as far as they showed it. */
export type Asking = Omit<Watch, 'actor' | 'token'> & {
  actor: Extract<Actor, { email: string }> | null;
  token: string | undefined;
};

/**
 * Answers with the news of a purchase or a team, as server-sent events. Nobody who isn't signed in hears
 * anything (401), nor whoever doesn't manage it (404); one person has a few places only (429).
 */
export async function newsOf(asking: Asking, reader: AbortSignal): Promise<Response> {
  const { actor, token, db, subject } = asking;
  if (!actor || !token) return new Response(null, { status: 401 });
  if (!(await knownOf(db, actor, subject))) return new Response(null, { status: 404 });
  const leave = takePlace(actor.email.toLowerCase());
  if (!leave) return new Response(null, { status: 429 });
  return eventStream((stop) => {
    // Whoever goes before the first word leaves, too.
    stop.addEventListener('abort', leave, { once: true });
    if (stop.aborted) leave();
    return untilOver(tellNews({ ...asking, actor, token }, stop), leave);
  }, reader);
}

async function* untilOver<Said>(told: AsyncGenerator<Said>, leave: () => void) {
  try {
    yield* told;
  } finally {
    leave();
  }
}
