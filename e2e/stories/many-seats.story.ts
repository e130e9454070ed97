import { test } from '../world/test.ts';

test('Ada finds her way among many seats', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 60 });
  const bob = await world.person('Bob');
  const carol = await world.person('Carol');
  await sale.hasInvited(bob);
  await sale.hasSeated(...manyPeople(52));
  await sale.hasInvited(carol);
  await sale.letsInvitationEnd(bob);

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.sees('54 of 60 seats taken');
  await ada.seesSeatOf(carol, 'waiting');
  await ada.seesNoSeatOf(bob);
  await ada.meetsNoBarrier();

  await ada.follows('Next 50');
  await ada.seesSeatOf(bob, 'waiting, link ended');
  await ada.follows('Back to the first');
  await ada.seesSeatOf(carol, 'waiting');

  await ada.follows('Link ended');
  await ada.seesSeatOf(bob, 'waiting, link ended');
  await ada.seesNoSeatOf(carol);
  await ada.meetsNoBarrier();

  await ada.follows('Taken');
  await ada.seesSeatOf(carol, 'waiting');
  await ada.searchesFor(carol.email);
  await ada.seesSeatOf(carol, 'waiting');
  await ada.seesNoSeatOf({ email: 'worker.7@example.com' });
  await ada.follows('Claimed');
  await ada.sees(`No seat matches “${carol.email}”.`);
  await ada.meetsNoBarrier();
});

test('Ada finds seats by what is noted, by when they were added, and in the order she likes', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 5 });
  const bob = await world.person('Bob');
  const carol = await world.person('Carol');
  const abel = await world.person('Abel');
  await sale.hasSeatOn('2026-03-01', carol, { team: 'Compilers' });
  await sale.hasSeatOn('2026-03-02', abel, { team: 'Debuggers' });
  await sale.hasSeatOn('2026-04-01', bob, {});

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.seesSeatsOf(bob, abel, carol);
  await ada.ordersSeats('Oldest first');
  await ada.seesSeatsOf(carol, abel, bob);
  await ada.ordersSeats('By address');
  await ada.seesSeatsOf(abel, bob, carol);
  await ada.meetsNoBarrier();

  await ada.showsDays({ from: '2026-03-02', to: '2026-04-01' });
  await ada.seesSeatsOf(abel, bob);
  await ada.searchesFor('team: debug');
  await ada.seesSeatsOf(abel);
  await ada.meetsNoBarrier();
  await ada.reloads();
  await ada.seesSeatsOf(abel);
  await ada.follows('Ended');
  await ada.sees('No seat matches “team: debug”.');
  await ada.meetsNoBarrier();
});

function manyPeople(count: number) {
  return Array.from({ length: count }, (_, at) => ({ email: `worker.${at}@example.com` }));
}
