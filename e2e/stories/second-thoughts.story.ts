import { expect, test } from '../world/test.ts';

test('Ada takes Bob’s seat back by mistake, undoes it, and Bob never hears of it', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasSeated(bob);
  await ada.signsIn();
  await ada.opensPurchase(product);

  await ada.revokesSeatOf(bob);
  await ada.seesNoSeatOf(bob);
  // At once: to look for barriers here would take of the ten seconds that there are.
  await ada.undoes(`${bob.email} has the seat again, as if nothing had happened.`);
  await ada.seesSeatOf(bob, 'claimed');
  await bob.signsIn();
  await bob.hasAccessTo(product);
  await ada.opensHistoryOf(bob);
  await ada.sees(`Ada Lovelace undid that: ${bob.email} has the seat again`);
  await ada.meetsNoBarrier();
});

test('Ada takes an invitation back and undoes it: the link in the letter works as before', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const letter = await bob.getsLetter('Ada Lovelace invites you');
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.uninvites(bob);
  await ada.undoes(`${bob.email}’s seat is waiting again. The link in the email works as before.`);

  await bob.claims(letter);
  await bob.hasAccessTo(product);
  await bob.meetsNoBarrier();
  expect(await bob.allLetters()).toHaveLength(1);
});

test('Ada thinks again when the ten seconds are over: she reads so, and what to do instead', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasSeated(bob);
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.revokesSeatOf(bob);
  await sale.letsUndoEnd(bob);
  await ada.presses('Undo');
  await ada.isRefused('The ten seconds are over. You can invite the person again.');
  await ada.seesNoSeatOf(bob);
  await ada.meetsNoBarrier();
  await bob.getsLetter(`Your seat in ${product.name} was taken back`);
});

test('Bob had a seat, and Ada invites him again', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 1 });
  const bob = await world.person('Bob');
  await sale.hasSeated(bob);
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.revokesSeatOf(bob);
  await ada.meetsNoBarrier();
  await ada.follows('See who had a seat');
  await ada.presses(`Invite again: ${bob.email}`);
  await ada.isTold(`A seat is waiting for ${bob.email} again.`);
  await ada.meetsNoBarrier();

  await bob.claims(await bob.getsLetter('Ada Lovelace invites you'));
  await ada.follows(`History of ${bob.email}’s seat`);
  await ada.sees(`Ada Lovelace invited ${bob.email} again`, `${bob.email} has another one.`);
  await ada.meetsNoBarrier();
});

test('Ada sees to a seat that she looked for, and is back among those that she found', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys();
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await sale.hasInvited(bob, carol);
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.searchesFor(bob.email);
  await ada.opensHistoryOf(bob);
  await ada.follows(`All seats of ${product.name}`);
  await ada.seesSeatsOf(bob);
  await ada.uninvites(bob);
  await ada.sees(`No seat matches “${bob.email}”.`);
  await ada.undoes(`${bob.email}’s seat is waiting again. The link in the email works as before.`);
  await ada.seesSeatsOf(bob);
  await ada.meetsNoBarrier();
});
