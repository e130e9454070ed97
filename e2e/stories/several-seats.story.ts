import type { Person } from '../world/person.ts';
import { expect, test } from '../world/test.ts';
import type { World } from '../world/world.ts';

test('Ada sends new links to several people at once, and reads who got none', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 5 });
  const [bob, carol, dan] = await crowd(world);
  await sale.hasInvited(bob, carol);
  await sale.hasSeated(dan);
  await bob.getsLetter('Ada Lovelace invites you');
  await ada.signsIn();
  await ada.opensPurchase(product);

  await ada.chooses(bob, dan);
  await ada.asksForChosen('Send new links');
  await ada.meetsNoBarrier();
  await ada.agreesForChosen('1 person gets a new link', 'Send 1 new link');
  await ada.isTold('A new link is on its way to 1 person.');
  await ada.seesInReport(bob, 'A new link is on its way');
  await ada.seesInReport(dan, 'Already claimed, so no link was sent');
  await ada.meetsNoBarrier();
  await bob.getsLetter('Ada Lovelace invites you');
  expect(await bob.allLetters()).toHaveLength(2);
  await world.isQuiet();
  expect(await carol.allLetters()).toHaveLength(1);
});

test('Ada takes back all seats that fit a search, on all pages, and undoes it', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 80 });
  const [bob, carol] = await crowd(world);
  await sale.hasSeated(...Array.from({ length: 60 }, (_, at) => ({ email: `w${at}@example.org` })));
  await sale.hasSeated(bob);
  await sale.hasInvited(carol);
  const letter = await carol.getsLetter('Ada Lovelace invites you');
  await ada.signsIn();
  await ada.opensPurchase(product);

  await ada.searchesFor('example.');
  await ada.seesSeatOf(carol, 'waiting');
  await ada.choosesAllThatFit();
  await ada.asksForChosen('Revoke');
  await ada.sees('61 people lose access now', '1 link stops working');
  await ada.meetsNoBarrier();
  await ada.agreesForChosen('62 seats become free again', 'Revoke 62 seats');
  await ada.isTold('62 seats are free again.');
  await ada.seesInReport(bob, 'Free again');
  await ada.undoes('62 seats are as they were, as if nothing had happened.');
  await ada.seesInReport(bob, 'As it was before');
  await ada.meetsNoBarrier();
  await ada.follows(`All seats of ${product.name}`);
  await ada.sees('62 of 80 seats taken');
  await carol.claims(letter);
  await carol.meetsNoBarrier();
  await world.isQuiet();
  expect(await bob.allLetters()).toEqual([]);
});

test('Ada labels seats, finds them by the label, and takes it away', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 5 });
  const [bob, carol, dan] = await crowd(world);
  for (const person of [dan, bob, carol]) await sale.hasInvited(person);
  await ada.signsIn();
  await ada.opensPurchase(product);

  await ada.asksForChosen('Label');
  await ada.sees('Select at least one seat first.');
  await ada.opens(sale.address);
  await ada.chooses(bob, carol);
  await ada.asksForChosen('Label');
  await ada.writes('team', 'Name of the label');
  await ada.writes('Compilers', 'Value');
  await ada.meetsNoBarrier();
  await ada.agreesForChosen('2 seats get a label', 'Label 2 seats');
  await ada.isTold('2 seats now have the label “team”.');
  await ada.meetsNoBarrier();

  await ada.follows(`All seats of ${product.name}`);
  await ada.searchesFor('team: comp');
  await ada.seesSeatsOf(carol, bob);
  await ada.choosesAllThatFit();
  await ada.asksForChosen('Label');
  await ada.writes('team', 'Name of the label');
  await ada.agreesForChosen('2 seats get a label', 'Label 2 seats');
  await ada.isTold('2 seats no longer have the label “team”.');
  await ada.meetsNoBarrier();
});

test('Mallory reads no report of what Ada did', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const [bob] = await crowd(world);
  await sale.hasInvited(bob);
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.chooses(bob);
  await ada.asksForChosen('Send new links');
  await ada.agreesForChosen('1 person gets a new link', 'Send 1 new link');
  await ada.seesPage('What happened to the seats');
  const mallory = await world.person('Mallory');
  await mallory.signsIn();
  await mallory.isTurnedAwayFrom(new URL(ada.address, 'http://localhost').pathname);
  await mallory.meetsNoBarrier();
});

async function crowd(world: World): Promise<[Person, Person, Person]> {
  return [await world.person('Bob'), await world.person('Carol'), await world.person('Dan')];
}
