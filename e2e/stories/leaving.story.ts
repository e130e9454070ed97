import { test } from '../world/test.ts';

test('Bob leaves his seat; Ada is told, and the seat is free', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  await bob.claims(await bob.getsLetter('Ada Lovelace invites you'));

  await bob.opens('/');
  await bob.presses(`Leave this seat in ${product.name}`);
  await bob.meetsNoBarrier();
  await bob.agrees(
    /^Your access to .* ends now, and the seat is free for somebody else$/,
    'Leave the seat',
  );
  await bob.isTold(`You have left your seat in ${product.name}.`);
  await bob.sees('Your seat has ended');
  await bob.hasNoAccess();
  await bob.meetsNoBarrier();

  await ada.getsLetter(`${bob.email} gave back a seat in ${product.name}`);
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.sees('0 of 3 seats taken');
  await ada.follows('See who had a seat');
  await ada.seesSeatOf(bob, 'left by its holder');
  await ada.meetsNoBarrier();
});

test('Bob thinks twice, and keeps his seat', async ({ world }) => {
  const { sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasSeated(bob);
  await bob.signsIn();
  await bob.presses(`Leave this seat in ${product.name}`);
  await bob.agrees(/^Your access to/, 'Keep the seat');
  await bob.reloads();
  await bob.hasAccessTo(product);
  await bob.meetsNoBarrier();
});
