import { stage } from '../stage/stage.ts';
import { linkIn } from '../world/post.ts';
import { expect, test } from '../world/test.ts';
import { Caller } from './caller.ts';
import { formWith, sent } from './form.ts';
import { pathIn, signIn } from './sign-in.ts';

test('sessions are cookies that no script reads and no other site sends', async ({ world }) => {
  const { ada, sale } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const signedIn = await signIn(new Caller(), ada);
  const caller = new Caller();
  const invitation = pathIn(await bob.getsLetter('Ada Lovelace invites you'));
  const form = formWith('Claim your seat', await caller.call(invitation));
  const claimed = await caller.call(invitation, sent(form));

  for (const { headers } of [signedIn, claimed]) {
    const cookies = headers['set-cookie'] ?? [];
    expect(cookies.filter((cookie) => cookie.includes('session-token='))).toHaveLength(1);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/i);
      expect(cookie).toMatch(/; SameSite=Lax/i);
      expect(cookie).toMatch(/; Path=\//i);
      expect(cookie).not.toMatch(/; Domain=/i);
    }
  }
});

test('to look at an invitation sets no cookie', async ({ world }) => {
  const { sale } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const caller = new Caller();
  const { headers } = await caller.call(pathIn(await bob.getsLetter('Ada Lovelace invites you')));
  expect(headers).not.toHaveProperty('set-cookie');
});

test('an invitation’s page talks to nobody but us, and its token leaves the address', async ({
  world,
  page,
}) => {
  const { sale } = await world.adaBuys({
    organization: { logoUrl: 'https://acme.example/logo.png', accentColor: '#b4325a' },
  });
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  await page.goto(linkIn(await bob.getsLetter('Ada Lovelace invites you')));
  await expect(page).toHaveURL(`${stage().portalUrl}/claim`);
  await expect(page.getByRole('button', { name: 'Claim your seat' })).toBeVisible();
  for (const url of asked) expect(new URL(url).origin).toBe(stage().portalUrl);
});
