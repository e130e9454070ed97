import { test } from '../world/test.ts';

const seatTiers = [
  { minSeats: 1, maxSeats: 4, pricePerSeat: 1200 },
  { minSeats: 5, maxSeats: 20, pricePerSeat: 1000 },
];

test('Ada sees what more seats cost before she gets them, and has them at once', async ({
  world,
}) => {
  const { ada, product, sale } = await world.adaBuys({ seats: 2, product: { seatTiers } });
  await sale.hasSeated(await world.person('Bob'), await world.person('Carol'));
  await ada.signsIn();
  await ada.opensPurchase(product);

  await ada.follows('Change the number of seats');
  await ada.seesPage('Number of seats');
  await ada.sees('From 2 to 20. 2 seats are taken: to have fewer, take some back first.');
  await ada.asksForSeats('5');
  await ada.sees(
    '5 seats instead of 2',
    '$50.00 a month, instead of $24.00.',
    'It changes at once. Acme settles the difference with the next invoice.',
  );
  await ada.meetsNoBarrier();
  await ada.presses('Change to 5 seats');
  await ada.isTold('You now have 5 seats.');
  await ada.sees('2 of 5 seats taken');
  await ada.meetsNoBarrier();
});

test('Ada asks for a number that can’t be, reads why, and nothing changes', async ({ world }) => {
  const { ada, product, sale } = await world.adaBuys({ seats: 3, product: { seatTiers } });
  await sale.hasSeated(await world.person('Bob'), await world.person('Carol'));
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.follows('Change the number of seats');

  await ada.asksForSeats('1');
  await ada.isRefused('2 seats are taken. To go down to 1, take some back first.');
  await ada.asksForSeats('21');
  await ada.isRefused('That’s more seats than this product is sold with: 20 at most.');
  await ada.asksForSeats('');
  await ada.isRefused('Enter a whole number of seats, such as 3.');
  await ada.meetsNoBarrier();
  await ada.opensPurchase(product);
  await ada.sees('2 of 3 seats taken');
  await ada.meetsNoBarrier();
});

test('where the next period brings the change, Ada plans it, and gives the plan up', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys({
    seats: 3,
    organization: { prorationBehavior: 'next_period' },
  });
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.follows('Change the number of seats');
  await ada.asksForSeats('4');
  await ada.sees('4 seats instead of 3', 'It changes with the next period,');
  await ada.presses('Change to 4 seats');
  await ada.isTold('You will have 4 seats from the next period on. Nothing changes until then.');
  await ada.sees('0 of 3 seats taken');

  await ada.follows('Change the number of seats');
  await ada.sees('Planned: 4 seats with the next period,');
  await ada.meetsNoBarrier();
  await ada.presses('Keep 3 seats');
  await ada.isTold('You keep your 3 seats. The planned change is canceled.');
  await ada.meetsNoBarrier();
});

test('where the organization keeps the number to itself, Ada hands seats out, and finds no way to it', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys({
    organization: { seatUpdatesEnabled: false },
  });
  const bob = await world.person('Bob');
  await ada.signsIn();
  await ada.isTurnedAwayFrom(`${sale.address}/number-of-seats`);
  await ada.opensPurchase(product);
  await ada.findsNoLink('Change the number of seats');
  await ada.assignsSeatTo(bob);
  await ada.seesSeatOf(bob, 'waiting');
  await ada.meetsNoBarrier();
});
