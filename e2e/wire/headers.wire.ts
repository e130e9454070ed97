import { expect, test } from '../world/test.ts';
import { Caller } from './caller.ts';
import { formWith, sent } from './form.ts';
import { expectGuarded } from './guarded.ts';
import { pathIn, signIn } from './sign-in.ts';

const caller = new Caller();

const open: [string, number][] = [
  ['/sign-in', 200],
  ['/sign-in/sent', 200],
  ['/sign-in/link', 200],
  ['/claim', 200],
  ['/claim/unknown', 200],
  ['/claim/declined', 200],
  ['/', 307],
  ['/welcome?seat=1', 307],
  ['/purchases/00000000-0000-4000-8000-000000000000', 307],
  ['/api/auth/callback/letter?token=1&email=ada@example.com', 307],
  ['/purchases/mistyped', 307],
  ['/nothing/here', 404],
  ['/%E0%A4%A', 404],
  ['/api/auth/signin', 404],
];

for (const [path, status] of open) {
  test(`${path} is guarded, and answers ${status}`, async () => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await caller.call(path, { method });
      expect(answer.status).toBe(status);
      expectGuarded(answer);
    }
  });
}

test('a browser that asks for the icon by its name of old gets it', async () => {
  const { status, headers, text } = await caller.call('/favicon.ico');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('image/svg+xml');
  expect(text).toContain('<svg');
});

test('the pages of invitations and of people who signed in are guarded', async ({ world }) => {
  const { ada, sale } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const signedIn = new Caller();
  expectGuarded(await signIn(signedIn, ada));
  const invitation = pathIn(await bob.getsLetter('Ada Lovelace invites you'));

  for (const path of ['/', sale.address, invitation]) {
    const answer = await signedIn.call(path);
    expect(answer.status).toBe(200);
    expectGuarded(answer);
  }
  const signOut = formWith('Sign out', await signedIn.call('/'));
  const signedOut = await signedIn.call('/', sent(signOut));
  expect(signedOut.status).toBe(303);
  expectGuarded(signedOut);
});

test('each answer has a nonce of its own, which all its scripts and styles carry', async () => {
  const nonces = new Set<string>();
  for (let time = 0; time < 2; time += 1) {
    const { headers, text } = await caller.call('/sign-in');
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(String(headers['content-security-policy'])) ?? [];
    nonces.add(nonce);
    const tags = text.match(/<(?:script|style)\b[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) expect(tag).toContain(`nonce="${nonce}"`);
    expect(text).not.toMatch(/<[a-z][^>]* (?:style|on[a-z]+)="/);
  }
  expect(nonces.size).toBe(2);
});
