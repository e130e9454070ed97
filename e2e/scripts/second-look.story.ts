import { test } from '../world/test.ts';

test('Ada thinks better of it, and the keyboard is where it was', async ({ world }) => {
  const { sale, product, adaTypes } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const ada = await adaTypes();
  await ada.signsIn();
  await ada.opensPurchase(product);

  await ada.tabsTo(ada.button(`More for ${bob.email}`));
  await ada.strikes('Enter');
  await ada.tabsTo(ada.button(`Revoke ${bob.email}’s seat`));
  await ada.strikes('Enter');
  await ada.isAt(ada.button('Keep the seat'));
  await ada.strikes('Escape');
  await ada.isAt(ada.button(`More for ${bob.email}`));
  await ada.meetsNoBarrier();
});
