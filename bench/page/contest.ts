import { hashToken, newSessionToken } from '#domain/identity/session.ts';
import type { Contest } from '../contest.ts';
import { callAll, type Turn } from '../crowd.ts';
import { idOf, numberOf, ownerOf, sourceIndex, sources } from '../numbers.ts';
import type { Options } from '../options.ts';
import type { World } from '../world.ts';
import { startPortal } from './portal.ts';

/** Rows of a page. */
const rows = 50;

/**
 * The page of a purchase with 50 of its seats, to whoever bought it and is signed in, against a page
 * of the same build that has the same rows in memory and asks nobody who comes.
 */
export function pageContest(world: World, options: Options): Contest {
  // A page is as much work as a hundred calls of a verb.
  const { crowd } = options;
  const calls = Math.ceil(options.calls / 20 / crowd) * crowd;
  return {
    name: `the page of a purchase, ${rows} rows`,
    seats: world.seats,
    against: 'the same rows from memory',
    aim: { faster: 0.7 },
    usher: { calls, turn: () => takeTurn(world, { calls, crowd }, '') },
    limit: { calls, turn: () => takeTurn(world, { calls, crowd }, '/from-memory') },
  };
}

async function takeTurn(
  world: World,
  { calls, crowd }: { calls: number; crowd: number },
  page: string,
): Promise<Turn> {
  const cookies = page === '' ? await signInOwners(world) : [];
  const portal = await startPortal(world.url);
  const open = async (call: number) => {
    const at = call % sources.long.count;
    const id = idOf('subscription', numberOf(sourceIndex(sources.long, at)));
    const answer = await fetch(`${portal.url}/purchases/${id}${page}`, {
      headers: { 'accept-language': 'en', cookie: cookies[at] ?? '' },
    });
    return (await answer.text()).split('name="seats"').length > rows;
  };
  try {
    // A server that has just started compiles what it runs, and the other has to fill its memory.
    await callAll(calls / 2, crowd, open);
    return await callAll(calls, crowd, open);
  } finally {
    await portal.stop();
    await world.sql`delete from users where email like 'owner.%'`;
  }
}

/** The cookie of whoever bought each of the long purchases. */
async function signInOwners({ sql }: World): Promise<string[]> {
  const cookies: string[] = [];
  for (let at = 0; at < sources.long.count; at += 1) {
    const token = newSessionToken();
    const email = ownerOf(numberOf(sourceIndex(sources.long, at)));
    await sql`
      with owner as (
        insert into users (email, email_verified) values (${email}, now()) returning id
      )
      insert into sessions (token_hash, user_id, expires)
      select ${hashToken(token)}, id, now() + interval '1 day' from owner`;
    cookies.push(`authjs.session-token=${token}`);
  }
  return cookies;
}
