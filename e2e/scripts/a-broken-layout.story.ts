import { test } from '../world/frail.ts';

test('what even the frame of a page needs is gone as the page renews itself, and Margaret reads so and goes on', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys();
  // Her browser likes no language of ours, so each page asks what the organization speaks.
  const margaret = await world.foreigner('Margaret', 'fi-FI');
  const bob = await world.person('Bob');
  await sale.hasInTeam(margaret, 'billing_manager');
  await margaret.signsIn();
  await margaret.opensPurchase(product);
  await margaret.writes('carol@exam', 'Email addresses');
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.assignsSeatTo(bob);
  await margaret.hearsOfChanges('1 change here since you opened this page.');

  await world.loses('organizations');
  await margaret.presses('Show it');
  await margaret.seesThatItBroke();
  await margaret.isSpokenToIn('en');
  await margaret.isLedTo('main');
  await margaret.meetsNoBarrier();

  await world.isWhole();
  await margaret.triesAgain();
  await margaret.seesPage(product.name);
  await margaret.seesSeatOf(bob, 'waiting');
  await margaret.meetsNoBarrier();
});
