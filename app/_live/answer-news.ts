import { database } from '#app/_database/pool.ts';
import { wholeOf } from '#app/_forms/parameters.ts';
import { sessionToken } from '#app/_session/cookie.ts';
import { currentActor } from '#app/_session/current-actor.ts';
import { eventFamilies } from '#domain/event/types.ts';
import { newsOf } from './news.ts';

/** Tells a page about a purchase or a team, for as long as it is looked at, that it has changed. */
export async function answerNews(request: Request, id: string): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get('of')?.split('.');
  return newsOf(
    {
      db: database(),
      actor: await currentActor(),
      token: await sessionToken(),
      subject: { id, families: eventFamilies.filter((one) => !asked || asked.includes(one)) },
      known: {
        number: wholeOf(searchParams.get('number') ?? undefined),
        seen: searchParams.get('seen') ?? '',
      },
    },
    request.signal,
  );
}
