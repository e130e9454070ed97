import { expect, test } from '../world/test.ts';
import { Caller } from './caller.ts';
import { formWith, sent } from './form.ts';
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
