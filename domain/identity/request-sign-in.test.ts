import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { parseAddress } from '#domain/address/parse.ts';
import { deriveKeys } from '#domain/invitation/keys.ts';
import { freshAddress } from '#domain/test/world.ts';
import { sessionAdapter } from './adapter.ts';
import { isSignInLinkOpen } from './open-link.ts';
import { requestSignIn } from './request-sign-in.ts';
import { signInToken } from './sign-in-token.ts';

const { db, sql, url } = await testDatabase();
const second = connect(url);
afterAll(() => disconnect(second));

const { signIn: key } = deriveKeys('only-for-tests-only-for-tests-only');
const expires = new Date(Date.now() + 600_000);

async function ask(email: string, over = db): Promise<string> {
  const linkId = randomUUID();
  const token = signInToken(key, linkId);
  await requestSignIn(over, { email: parseAddress(email), linkId, token, expires });
  return token;
}

async function kept(email: string) {
  const [count] = await sql`
    select (select count(*)::int from events
             where type = 'sign_in.requested' and actor_id = lower(${email})) as letters,
           (select count(*)::int from verification_tokens
             where lower(identifier) = lower(${email})) as links`;
  return count;
}

test('six requests at once, over two connections, give five letters and five links', async () => {
  const email = freshAddress('eve');
  await Promise.all([db, second, db, second, db, second].map((over) => ask(email, over)));
  expect(await kept(email)).toEqual({ letters: 5, links: 5 });
});

test('the limit is of an address, in whatever case it is written, and of no other', async () => {
  const email = freshAddress('eve');
  for (let asked = 0; asked < 4; asked += 1) await ask(email);
  await ask(email.toUpperCase());
  const token = await ask(email.replace('eve', 'Eve'));
  expect(await kept(email)).toEqual({ letters: 5, links: 5 });
  expect(await isSignInLinkOpen(db, { email: email.replace('eve', 'Eve'), token })).toBe(false);
  const other = freshAddress('bob');
  await ask(other);
  expect(await kept(other)).toEqual({ letters: 1, links: 1 });
});

test('a link is kept as a hash, and its token opens it once', async () => {
  const email = freshAddress('eve');
  const token = await ask(email);
  expect(await isSignInLinkOpen(db, { email, token })).toBe(true);
  const [found] = await sql`
    select exists (select 1 from verification_tokens v where v::text like ${`%${token}%`})
        or exists (select 1 from events e where e::text like ${`%${token}%`}) as anywhere`;
  expect(found?.anywhere).toBe(false);
  const [{ token_hash } = {}] = await sql`
    select token_hash from verification_tokens where identifier = ${email}`;
  const use = () =>
    sessionAdapter(db).useVerificationToken?.({ identifier: email, token: String(token_hash) });
  expect([await use(), await use()]).toEqual([expect.objectContaining({ expires }), null]);
});

test('a known and an unknown address are answered by the same work, statement for statement', async () => {
  const [known, unknown] = [freshAddress('ada'), freshAddress('eve')];
  const person = { id: randomUUID(), email: known, emailVerified: null };
  await sessionAdapter(db).createUser?.(person);
  expect(await sentBy(() => signInAs(known))).toEqual(await sentBy(() => signInAs(unknown)));
});

/** What next-auth does when somebody asks for a link: it looks the person up, and has a letter sent. */
async function signInAs(email: string): Promise<void> {
  await sessionAdapter(second).getUserByEmail?.(email);
  await ask(email, second);
}

async function sentBy(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const { options } = second.$client;
  options.debug = (_connection, statement) => sent.push(statement);
  await work().finally(() => {
    options.debug = false;
  });
  return sent;
}
