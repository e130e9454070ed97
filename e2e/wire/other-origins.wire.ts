import { expect, test } from '../world/test.ts';
import { Caller } from './caller.ts';
import { formWith, sent } from './form.ts';
import { pathIn, signInForm } from './sign-in.ts';

const evil = 'https://evil.example';
const lies = [
  ['no Origin', { origin: undefined }],
  ['another Origin', { origin: evil }],
  ['the Origin of a sandbox', { origin: 'null' }],
  [
    'another Origin, and a host to go with it',
    { origin: evil, 'x-forwarded-host': 'evil.example' },
  ],
  ['another Origin, and that host itself', { origin: evil, host: 'evil.example' }],
  ['a fetch from another site', { 'sec-fetch-site': 'cross-site' }],
] as const;

for (const [name, headers] of lies) {
  test(`a form that comes with ${name} does nothing`, async ({ world }) => {
    const { ada, sale } = await world.adaBuys();
    const bob = await world.person('Bob');
    await sale.hasInvited(bob);
    const invitation = pathIn(await bob.getsLetter('Ada Lovelace invites you'));
    const caller = new Caller();

    const asked = await caller.call('/sign-in', sent(await signInForm(caller, ada), headers));
    const form = formWith('Claim your seat', await caller.call(invitation));
    const claimed = await caller.call(invitation, sent(form, headers));

    for (const { status } of [asked, claimed]) expect([200, 403]).toContain(status);
    expect(caller.cookies.size).toBe(0);
    expect((await caller.call(invitation)).text).toContain('Claim your seat');
    await world.isQuiet();
    expect((await ada.allLetters()).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('You have 3 seats'),
    ]);
  });

  test(`a sign-in that comes with ${name} signs nobody in`, async ({ world }) => {
    const ada = await world.person('Ada');
    const caller = new Caller();
    await caller.call('/sign-in', sent(await signInForm(caller, ada)));
    const link = pathIn(await ada.getsLetter('Your link to sign in'));
    const form = formWith('Sign in as', await caller.call(link));

    const { status } = await caller.call('/api/auth/callback/letter', sent(form, headers));
    expect(status).toBe(403);
    expect([...caller.cookies.keys()].join()).not.toContain('session');
    expect((await caller.call(link)).text).toContain('Sign in as');
  });
}
