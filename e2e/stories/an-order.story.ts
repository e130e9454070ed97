import { test } from '../world/test.ts';

test('Ada buys a licence once, and hands it out as well', async ({ world }) => {
  const { ada, product, buysLicence } = await world.adaBuys();
  const bob = await world.person('Bob');
  const { licence } = await buysLicence(2);
  await ada.getsLetter(`You have 2 seats in ${licence.name} to hand out`);

  await ada.signsIn();
  await ada.sees('You manage 2 purchases.', product.name, licence.name);
  await ada.meetsNoBarrier();
  await ada.opensPurchase(licence);
  await ada.sees('0 of 2 seats taken');
  await ada.assignsSeatTo(bob);
  await ada.sees('1 of 2 seats taken');
  await ada.meetsNoBarrier();

  await bob.claims(await bob.getsLetter(`Ada Lovelace invites you to ${licence.name}`));
  await bob.sees('Acme will tell you how to get in.');
  await bob.meetsNoBarrier();
  await ada.reloads();
  await ada.revokesSeatOf(bob);
  await ada.meetsNoBarrier();
  await bob.getsLetter(`Your seat in ${licence.name} was taken back`);
});
