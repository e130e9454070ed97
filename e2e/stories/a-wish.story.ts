import { expect, test } from '../world/test.ts';

test('Ada lets her team ask; Bob asks, and has a seat as soon as she says yes', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInTeam(bob, 'member');
  await bob.signsIn();
  await bob.sees('No seat yet');

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.sees('Team members can’t ask for a seat.');
  await ada.meetsNoBarrier();
  await ada.follows('Let members ask');
  await ada.seesPage('Requests for seats');
  await ada.meetsNoBarrier();
  await ada.presses('Let members ask');
  await ada.isTold('Members can now ask for a seat.');

  await bob.opens('/');
  await bob.sees('Seats you can ask for');
  await bob.meetsNoBarrier();
  await bob.asksForSeat(product, 'I draw all day.');
  await bob.sees('asked', 'hasn’t answered yet');
  await bob.meetsNoBarrier();

  const letter = await ada.getsLetter(`${bob.email} is asking for a seat in ${product.name}`);
  expect(letter.text).toContain('“I draw all day.”');
  await ada.opensPurchase(product);
  await ada.sees('1 person is asking for a seat.');
  await ada.follows('See the requests');
  await ada.seesRequestOf(bob, 'I draw all day.', 'asked');
  await ada.meetsNoBarrier();
  await ada.presses(`Approve ${bob.email}`);
  await ada.isTold('1 person now has a seat, and an email says so.');
  await ada.sees('Nobody is asking for a seat');
  await ada.meetsNoBarrier();

  await bob.getsLetter(`You have a seat in ${product.name}`);
  await bob.opens('/');
  await bob.hasAccessTo(product);
  await bob.meetsNoBarrier();
});

test('All seats are taken: who asked first gets the next one that becomes free', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 1 });
  const [bob, carol, dan] = [
    await world.person('Bob'),
    await world.person('Carol'),
    await world.person('Dan'),
  ];
  await sale.hasSeated(dan);
  await sale.hasInTeam(bob, 'member');
  await sale.hasInTeam(carol, 'member');
  await sale.takesRequests();
  await bob.signsIn();
  await bob.asksForSeat(product, 'For the spring issue.');
  await carol.signsIn();
  await carol.asksForSeat(product, 'For the posters.');

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.follows('See the requests');
  await ada.sees('No seat is free: people you approve wait in line');
  await ada.chooses(carol, bob);
  await ada.presses('Approve selected');
  await ada.isTold('2 people are in line for the next free seats.');
  await ada.seesRequestOf(bob, 'in line, approved', 'number 1 in line');
  await ada.seesRequestOf(carol, 'number 2 in line');
  await ada.meetsNoBarrier();
  await carol.getsLetter(`You are in line for a seat in ${product.name}`);
  await carol.opens('/');
  await carol.sees('You are number 2 in line.');
  await carol.meetsNoBarrier();

  await ada.opensPurchase(product);
  await ada.revokesSeatOf(dan);
  await ada.undoes(`${dan.email} has the seat again, as if nothing had happened.`);
  await dan.signsIn();
  await dan.leavesSeatIn(product);
  await bob.getsLetter(`You have a seat in ${product.name}`);
  await bob.opens('/');
  await bob.hasAccessTo(product);
  await ada.reloads();
  await ada.seesSeatOf(bob, 'claimed');
  await ada.sees('1 is in line.');

  await carol.opens('/');
  await carol.sees('The next free one is yours.');
  await carol.presses('Withdraw the request');
  await carol.isTold('Your request is withdrawn.');
  await carol.meetsNoBarrier();
  await ada.reloads();
  await ada.sees('Nobody is waiting for an answer.');
  await ada.meetsNoBarrier();
});

test('Ada declines with a word; Bob reads it, and may ask again', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInTeam(bob, 'member');
  await sale.takesRequests();
  await bob.signsIn();
  await bob.asksForSeat(product, '');

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.follows('See the requests');
  await ada.seesRequestOf(bob, 'none given');
  await ada.writes('Not before spring.', 'Message to people you decline');
  await ada.presses('Decline selected');
  await ada.isRefused('Select at least one request first.');
  await ada.findsWritten('Not before spring.', 'Message to people you decline');
  await ada.meetsNoBarrier();
  await ada.chooses(bob);
  await ada.writes('Not \u0007yet.', 'Message to people you decline');
  await ada.presses('Decline selected');
  await ada.isRefused(/^This contains something we can’t read/);
  await ada.findsChosen(bob);
  await ada.writes('Not before spring.', 'Message to people you decline');
  await ada.presses('Decline selected');
  await ada.isTold('1 request is declined, and an email says so.');

  const letter = await bob.getsLetter(`No seat in ${product.name} for you this time`);
  expect(letter.text).toContain('“Not before spring.”');
  await bob.opens('/');
  await bob.sees('declined', '“Not before spring.”');
  await bob.meetsNoBarrier();
  await bob.asksForSeat(product, 'It is spring.');
  await bob.sees('hasn’t answered yet');
  await bob.meetsNoBarrier();
});

test('Ada approves everybody at once, and one was answered meanwhile', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const margaret = await world.person('Margaret');
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await sale.hasInTeam(margaret, 'billing_manager');
  for (const person of [bob, carol]) {
    await sale.hasInTeam(person, 'member');
    await sale.takesRequests();
    await person.signsIn();
    await person.asksForSeat(product, '');
  }
  for (const person of [ada, margaret]) {
    await person.getsLetter(`${bob.email} is asking for a seat`);
    await person.signsIn();
    await person.opensPurchase(product);
    await person.follows('See the requests');
  }
  await margaret.presses('Approve all 2');
  await margaret.isTold('2 people now have a seat, and emails say so.');
  await ada.presses(`Approve ${bob.email}`);
  await ada.sees('Nobody is asking for a seat');
  await ada.meetsNoBarrier();
});

test('Bob asks too late: his team takes no more requests', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInTeam(bob, 'member');
  await sale.takesRequests();
  await bob.signsIn();
  await bob.sees('Seats you can ask for');

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.follows('See the requests');
  await ada.presses('Stop taking requests');
  await ada.isTold('Nobody can ask for a seat any more.');
  await bob.presses(`Ask for a seat in ${product.name}`);
  await bob.sees('No seat yet');
  await bob.isTurnedAwayFrom(`${sale.address}/requests`);
  await bob.meetsNoBarrier();
});
