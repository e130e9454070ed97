import { expect, test } from '../world/test.ts';

test('Bob is a contractor until the end of June; then his seat is free by itself', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasSeated(bob);

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.opensHistoryOf(bob);
  await ada.setsLastDay('2020-01-31');
  await ada.isRefused(/^That day is over already\./);
  await ada.meetsNoBarrier();
  await ada.setsLastDay('2999-06-30');
  await ada.isTold(`${bob.email} has the seat until the end of June 30, 2999.`);
  await ada.sees('Ada Lovelace set June 30, 2999 as the last day');
  await ada.meetsNoBarrier();
  await ada.follows(`All seats of ${product.name}`);
  await ada.seesSeatOf(bob, 'until the end of June 30, 2999');
  await ada.meetsNoBarrier();

  await bob.signsIn();
  await bob.sees('Yours until the end of June 30, 2999');
  await bob.meetsNoBarrier();

  await sale.letsLastDayPass(bob);
  const farewell = await bob.getsLetter(`Your seat in ${product.name} has ended`);
  await bob.opens('/');
  await bob.hasNoAccess();
  await ada.reloads();
  await ada.seesNoSeatOf(bob);
  await ada.sees('0 of 3 seats taken');
  expect(farewell.text).toContain('The last day of your seat was');
});

test('Ada thinks again, and Bob’s seat has no last day any more', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasSeated(bob);

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.opensHistoryOf(bob);
  await ada.setsLastDay('2999-06-30');
  await ada.isTold(`${bob.email} has the seat until the end of June 30, 2999.`);
  await ada.setsLastDay('');
  await ada.isTold(`${bob.email}’s seat has no last day any more.`);
  await ada.sees('Ada Lovelace took the last day away');
  await ada.meetsNoBarrier();
});
