import { linkIn } from '../world/post.ts';
import { test } from '../world/test.ts';

test('Bob opens his letter at Carol’s computer, and is asked before she is signed out', async ({
  world,
}) => {
  const { sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  const carol = await world.person('Carol');
  await sale.hasInvited(bob);
  const invitation = linkIn(await bob.getsLetter('Ada Lovelace invites you'));

  await carol.signsIn();
  await carol.opens(invitation);
  await carol.sees(`You are signed in as ${carol.email}`, `This seat is for ${bob.email}`);
  await carol.meetsNoBarrier();
  await carol.opens('/');
  await carol.isSignedInAs(carol);

  await carol.opens(invitation);
  await carol.presses(`Continue as ${bob.email}`);
  await carol.seesPage('The seat is yours');
  await carol.sees(`as ${bob.email}`);
  await carol.hasAccessTo(product);
  await carol.meetsNoBarrier();
  await carol.opens('/');
  await carol.isSignedInAs(bob);
  await carol.meetsNoBarrier();
});

test('Bob claims a seat while he is signed in, and stays so', async ({ world }) => {
  const { sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await bob.signsIn();
  await bob.sees('No seat yet');
  await bob.meetsNoBarrier();
  await sale.hasInvited(bob);

  await bob.claims(await bob.getsLetter('Ada Lovelace invites you'));
  await bob.follows('See your seats');
  await bob.seesPage('Welcome');
  await bob.hasAccessTo(product);
  await bob.meetsNoBarrier();
});
