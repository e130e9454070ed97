import { test } from '../world/test.ts';

test('Ada thinks better of it, and the keyboard is where it was', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  await ada.signsIn();
  await ada.opensPurchase(product);

  await ada.tabsTo('button', `More for ${bob.email}`);
  await ada.strikes('Enter');
  await ada.tabsTo('button', `Revoke ${bob.email}’s seat`);
  await ada.strikes('Enter');
  await ada.isAt('button', 'Keep the seat');
  await ada.strikes('Escape');
  await ada.isAt('button', `More for ${bob.email}`);
  await ada.meetsNoBarrier();
});
