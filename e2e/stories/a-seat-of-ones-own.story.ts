import { test } from '../world/test.ts';

test('Ada takes a seat herself, ready to use', async ({ world }) => {
  const { ada, product } = await world.adaBuys({ seats: 2 });
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.presses('Take a seat myself');
  await ada.isTold('You have a seat now and can use it at once.');
  await ada.seesSeatOf(ada, 'claimed');
  await ada.meetsNoBarrier();

  await ada.opens('/');
  await ada.sees('You have 1 seat. You manage 1 purchase.');
  await ada.hasAccessTo(product);
  await ada.meetsNoBarrier();
});

test('Ada writes Bob’s name, and reads what happened to his seat', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  await bob.claims(await bob.getsLetter('Ada Lovelace invites you'));

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.writesNameOf(bob, 'Robert Noyce');
  await ada.isTold('The name is now Robert Noyce.');
  await ada.seesPage('Robert Noyce’s seat');
  await ada.sees('Ada Lovelace gave the seat to Robert Noyce', 'Robert Noyce claimed the seat');
  await ada.meetsNoBarrier();

  await ada.follows(`All seats of ${product.name}`);
  await ada.seesSeatOf(bob, 'Robert Noyce');
  await ada.meetsNoBarrier();
});
