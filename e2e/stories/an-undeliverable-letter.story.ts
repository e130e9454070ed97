import { test } from '../world/test.ts';

test('the letter to Bob is refused for good, and Ada sees that on his seat', async ({ world }) => {
  const { ada, product } = await world.adaBuys();
  const bob = await world.person('Bob', 'refused.example');
  const carol = await world.person('Carol');
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.assignsSeatTo(bob, carol);
  await ada.isTold('2 seats are assigned.');
  await world.isQuiet();

  await ada.reloads();
  await ada.seesSeatOf(bob, 'could not be delivered');
  await ada.seesSeatOf(carol, /waiting, link ends in/);
  await ada.follows('Not delivered');
  await ada.seesSeatsOf(bob);
  await ada.meetsNoBarrier();
  await ada.opensHistoryOf(bob);
  await ada.sees('No such mailbox here', 'The email could not be delivered');
  await ada.meetsNoBarrier();

  await ada.follows(`All seats of ${product.name}`);
  await ada.uninvites(bob);
  await ada.sees('1 of 3 seats taken');
  await ada.meetsNoBarrier();
});
