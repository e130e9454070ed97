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
  await ada.isRefused(/^That day has passed/);
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
  await ada.meetsNoBarrier();
  expect(farewell.text).toContain('The last day of your seat was');
});

test('Ada takes contractors on until the end of June: one by name, and a list', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 20 });
  const bob = await world.person('Bob');
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.namesLastDay('2020-01-31');
  await ada.assignsSeatTo(bob);
  await ada.isRefused(/^That day has passed/);
  await ada.findsWritten(bob.email, 'Email addresses');
  await ada.meetsNoBarrier();
  await ada.namesLastDay('2999-06-30');
  await ada.assignsSeatTo(bob);
  await ada.isTold(`A seat is waiting for ${bob.email}.`);
  await ada.seesSeatOf(bob, 'until the end of June 30, 2999');
  expect((await bob.getsLetter('Ada Lovelace invites you')).text).toContain('June 30, 2999');

  await ada.namesLastDay('2999-07-31');
  await ada.plansSeatsFor(Array.from({ length: 12 }, (_, at) => `june${at}@example.com`).join(' '));
  await ada.sees('Everybody who gets a seat from it has it until the end of July 31, 2999.');
  await ada.meetsNoBarrier();
  await ada.presses('Assign 12 seats');
  await ada.isTold('12 seats are assigned.');
  await ada.opens(sale.address);
  await ada.seesSeatOf({ email: 'june7@example.com' }, 'until the end of July 31, 2999');
  await ada.meetsNoBarrier();
});

test('Ada thinks again, and Bob’s seat has no last day any more', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasSeated(bob);

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.goesToLastDayOf(bob);
  await ada.setsLastDay('2999-06-30');
  await ada.isTold(`${bob.email} has the seat until the end of June 30, 2999.`);
  await ada.setsLastDay('');
  await ada.isTold(`${bob.email}’s seat no longer has a last day.`);
  await ada.sees('Ada Lovelace removed the last day');
  await ada.meetsNoBarrier();
});
