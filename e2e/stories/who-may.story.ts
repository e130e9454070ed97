import { test } from '../world/test.ts';

test('Bob has a seat, and nothing to manage', async ({ world }) => {
  const { sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasSeated(bob);

  await bob.signsIn();
  await bob.hasAccessTo(product);
  await bob.doesNotSee('Your purchases');
  await bob.isTurnedAwayFrom(sale.address);
  await bob.meetsNoBarrier();
});

test('Margaret manages what Ada bought', async ({ world }) => {
  const { sale, product } = await world.adaBuys();
  const margaret = await world.person('Margaret');
  const bob = await world.person('Bob');
  await sale.hasInTeam(margaret, 'billing_manager');

  await margaret.signsIn();
  await margaret.opensPurchase(product);
  await margaret.assignsSeatTo(bob);
  await margaret.isTold(`A seat is waiting for ${bob.email}.`);
  await bob.claims(await bob.getsLetter(`${margaret.email} invites you`));
  await margaret.reloads();
  await margaret.seesSeatOf(bob, 'claimed');
  await margaret.meetsNoBarrier();
});

test('Margaret claims her seat, sees nothing else of hers, and signs in to manage', async ({
  world,
}) => {
  const { sale, product } = await world.adaBuys();
  const margaret = await world.person('Margaret');
  await sale.hasInTeam(margaret, 'billing_manager');
  await sale.hasInvited(margaret);

  await margaret.claims(await margaret.getsLetter('Ada Lovelace invites you'));
  await margaret.opens('/');
  await margaret.hasAccessTo(product);
  await margaret.sees(`You see only the seat that you claimed as ${margaret.email}`);
  await margaret.doesNotSee('Your purchases');
  await margaret.meetsNoBarrier();

  await margaret.opens(sale.address);
  await margaret.sees('You are signed in to the one seat');
  await margaret.meetsNoBarrier();
  await margaret.presses('Send me a link');
  await margaret.entersBy(await margaret.getsLetter('Your link to sign in'));
  await margaret.opensPurchase(product);
  await margaret.meetsNoBarrier();
});

test('Mallory learns nothing about a purchase that isn’t hers', async ({ world }) => {
  const { sale } = await world.adaBuys();
  const mallory = await world.person('Mallory');
  await mallory.signsIn();
  await mallory.isTurnedAwayFrom(sale.address);
  await mallory.isTurnedAwayFrom('/purchases/00000000-0000-4000-8000-000000000000');
  await mallory.meetsNoBarrier();
});
