import { test } from '../world/test.ts';

test('Ada assigns a seat and takes it back by keyboard alone', async ({ world }) => {
  const { product, adaTypes } = await world.adaBuys();
  const bob = await world.person('Bob');
  const ada = await adaTypes();
  await ada.signsIn();
  await ada.tabsTo(ada.link(`Manage the seats of ${product.name}`));
  await ada.strikes('Enter');
  await ada.seesPage(product.name);

  await ada.tabsTo(ada.addresses);
  await ada.types(bob.email);
  await ada.tabsTo(ada.button(/^Assign( 1)? seats?$/));
  await ada.strikes('Enter');
  await ada.isTold(`A seat is waiting for ${bob.email}.`);

  await ada.uninvites(bob);
  await ada.meetsNoBarrier();
});
