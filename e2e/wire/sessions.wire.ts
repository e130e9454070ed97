import { expect, test } from '../world/test.ts';
import { Caller } from './caller.ts';
import { formWith, sent } from './form.ts';
import { expectGuarded } from './guarded.ts';
import { pathIn, signIn } from './sign-in.ts';

// No page of theirs has the button; whoever has seen it elsewhere can send its form all the same.
test('whoever came by an invitation signs out alone, whatever form they send', async ({
  world,
}) => {
  const { sale } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const himself = new Caller();
  await signIn(himself, bob);
  const everywhere = formWith('Sign out everywhere', await himself.call('/'));
  const finder = new Caller();
  const invitation = pathIn(await bob.getsLetter('Ada Lovelace invites you'));
  const form = formWith('Claim your seat', await finder.call(invitation));
  await finder.call(invitation, sent(form));
  expect((await finder.call('/')).status).toBe(200);

  const answer = await finder.call('/', sent(everywhere));
  expect(answer.status).toBe(303);
  expect((await finder.call('/')).status).toBe(307);
  expect((await himself.call('/')).status).toBe(200);

  await himself.call('/', sent(everywhere));
  expect((await himself.call('/')).status).toBe(307);
});

test('a form that comes after its session ended is answered with what it said, and in no address', async ({
  world,
}) => {
  const { ada, sale } = await world.adaBuys();
  const caller = new Caller();
  await signIn(caller, ada);
  const form = formWith('Assign seats', await caller.call(sale.address));
  form.delete('file');
  form.set('emails', '\n"><b>bob@example.com</b>');
  caller.cookies.clear();

  const told = await caller.call(sale.address, sent(form, { accept: 'text/html' }));
  expect(told.status).toBe(200);
  expectGuarded(told);
  expect(told.headers).not.toHaveProperty('location');
  expect(told.text).toContain('&quot;&gt;&lt;b&gt;bob@example.com&lt;/b&gt;</textarea>');

  const led = await caller.call(sale.address, sent(form, { accept: '*/*' }));
  expect(led.status).toBe(303);
  expectGuarded(led);
  expect(led.headers.location).toMatch(/^\/sign-in\?to=%2Fpurchases%2F[\da-f-]+$/);

  // Nobody else's answer is exchanged for it, and what says nothing leads to the sign-in page.
  form.set('emails', ' ');
  const silent = await caller.call(sale.address, sent(form, { accept: 'text/html' }));
  expect(silent.status).toBe(303);
  expect(silent.text).not.toContain('bob');
});
