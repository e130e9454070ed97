import { linkIn } from '../world/post.ts';
import { expect, test } from '../world/test.ts';

test('Bob claims his seat on a cheap phone with a poor line, and waits for no script', async ({
  world,
}, { annotations }) => {
  const { sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const invitation = linkIn(await bob.getsLetter('Ada Lovelace invites you'));

  const { seconds, kilobytes } = await bob.opensOnSlowLine(invitation, 'Claim your seat');
  annotations.push({ type: 'patience', description: `${seconds} s, ${kilobytes} kB` });
  // At 50 kB a second with 0.4 s to the server and back, two journeys and what comes in them.
  expect(seconds).toBeLessThan(10);
  await bob.presses('Claim your seat');
  await bob.seesPage('The seat is yours');
  await bob.hasAccessTo(product);
});
