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
  await ada.sees(`No seat fits “${carol.email}”.`);
  await ada.meetsNoBarrier();
});

function manyPeople(count: number) {
  return Array.from({ length: count }, (_, at) => ({ email: `worker.${at}@example.com` }));
}
