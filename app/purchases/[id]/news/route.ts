import { database } from '#app/_database/pool.ts';
import { newsOf } from '#app/_live/news.ts';
import { sessionToken } from '#app/_session/cookie.ts';
import { currentActor } from '#app/_session/current-actor.ts';

export const dynamic = 'force-dynamic';

/** Tells a page of this purchase, for as long as it is looked at, that it has changed. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/purchases/[id]/news'>,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const whole = (name: string) => Number.parseInt(searchParams.get(name) ?? '', 10) || 0;
  return newsOf(
    {
      db: database(),
      actor: await currentActor(),
      token: await sessionToken(),
      purchaseId: (await params).id,
      known: { number: whole('number'), id: whole('fact') },
    },
    request.signal,
  );
}
