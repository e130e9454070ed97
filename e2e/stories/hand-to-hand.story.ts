import { expect, test } from '../world/test.ts';

test('Ada hands out a seat, Bob claims it, and Ada takes it back', async ({ world }) => {
  const { ada, product } = await world.adaBuys({ seats: 3 });
  const bob = await world.person('Bob');

  const sale = await ada.getsLetter(`You have 3 seats in ${product.name} to hand out`);
  expect(sale.text).toContain(ada.email);
  await ada.signsIn();
  await ada.meetsNoBarrier();
  await ada.opensPurchase(product);
  await ada.sees('0 of 3 seats taken', 'Nobody has a seat yet');

  await ada.assignsSeatTo(bob);
  await ada.isTold(`A seat is waiting for ${bob.email}. An email with the link is on its way.`);
  await ada.sees('1 of 3 seats taken');
  await ada.seesSeatOf(bob, /waiting, link ends in (7 days|1 week)/);
  await ada.meetsNoBarrier();

  await bob.claims(await bob.getsLetter(`Ada Lovelace invites you to ${product.name}`));
  await bob.hasAccessTo(product);
  await bob.meetsNoBarrier();

  await ada.getsLetter(`${bob.email} claimed a seat in ${product.name}`);
  await ada.reloads();
  await ada.seesSeatOf(bob, 'claimed');

  await ada.revokesSeatOf(bob);
  await ada.sees('0 of 3 seats taken');
  await ada.seesNoSeatOf(bob);

  const farewell = await bob.getsLetter(`Your seat in ${product.name} was taken back`);
  expect(farewell.text).toContain(`Your access to ${product.name} ends now.`);
  await bob.opens('/');
  await bob.sees('Your seat has ended');
  await bob.hasNoAccess();
  await bob.meetsNoBarrier();
});
