import { test } from '../world/test.ts';

test('Ada loses the line as she assigns, and keeps what she typed', async ({ world }) => {
  const { ada, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.losesLine();
  await ada.assignsSeatTo(bob);
  await ada.isRefused(/^You’re offline, so nothing was sent\./);
  await ada.findsWritten(bob.email, 'Email addresses');
  await ada.meetsNoBarrier();

  await ada.hasLineAgain();
  await ada.presses('Assign 1 seat');
  await ada.isTold(`A seat is waiting for ${bob.email}.`);
  await ada.meetsNoBarrier();
});

test('Ada loses the line as she asks about all that fit, and is asked once it is there again', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 80 });
  const people = Array.from({ length: 60 }, (_, at) => ({ email: `worker.${at}@example.org` }));
  await sale.hasSeated(...people);
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.searchesFor('example.org');
  await ada.choosesAllThatFit();
  await ada.losesLine();
  await ada.asksForChosen('Revoke');
  await ada.sees('You’re offline, so nothing was sent.');
  await ada.meetsNoBarrier();

  await ada.hasLineAgain();
  await ada.asksForChosen('Revoke');
  await ada.sees('60 people lose access now');
  await ada.agreesForChosen('60 seats become free again', 'Revoke 60 seats');
  await ada.isTold('60 seats are free again.');
  await ada.meetsNoBarrier();
});

test('no answer comes back, and Ada is told that nobody knows what became of it', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.getsNoAnswers();
  await ada.assignsSeatTo(bob);
  await ada.isRefused(/^We got no answer, so we don’t know whether this was done\./);
  await ada.findsWritten(bob.email, 'Email addresses');
  await ada.meetsNoBarrier();
});

test('a list that is too long is refused before it is sent, by the row, and kept', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys();
  await ada.signsIn();
  await ada.opensPurchase(product);
  const list = `ada@example.com\n${'x'.repeat(4_600_000)}`;
  await ada.writes(list, 'Email addresses');
  const tooLarge = 'The list is larger than 4.5 MB: the limit is reached at row 2.';
  await ada.isRefused(`${tooLarge} Nothing was done: send it in parts.`);
  await ada.presses('See the plan');
  await ada.seesPage(product.name);
  await ada.findsWritten(list, 'Email addresses');

  await ada.assignsSeatsTo('nobody@example.com');
  await ada.isTold('A seat is waiting for nobody@example.com.');
  await ada.meetsNoBarrier();
});

test('more than anybody takes is refused before it is read, and Ada keeps what she typed', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys();
  await ada.signsIn();
  await ada.opensPurchase(product);
  const list = 'x'.repeat(4_400_000);
  await ada.writes(list, 'Email addresses');
  await ada.dropsFile('team.csv', Buffer.from('x'.repeat(2_000_000)));
  await ada.sendsTooMuch(() => ada.presses('See the plan'));
  await ada.isRefused('That is too much at once. Send a shorter list.');
  await ada.findsWritten(list, 'Email addresses');
  await ada.findsFile('team.csv');
  // Four million letters say no more of barriers than a few, and take half a minute to look at.
  await ada.writes('x', 'Email addresses');
  await ada.meetsNoBarrier();
});

test('Ada loses the line as she answers requests, and keeps whom she chose', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await sale.takesRequests();
  for (const person of [bob, carol]) {
    await sale.hasInTeam(person, 'member');
    await person.signsIn();
    await person.asksForSeat(product, '');
  }
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.follows('See the requests');
  await ada.chooses(bob);
  await ada.losesLine();
  await ada.presses('Approve selected');
  await ada.isRefused(/^You’re offline/);
  await ada.findsChosen(bob);
  await ada.hasLineAgain();
  await ada.presses('Approve selected');
  await ada.isTold('1 person now has a seat, and an email says so.');
  await ada.seesRequestOf(carol, 'asked');
  await ada.meetsNoBarrier();
});

test('no answer comes while letters are on their way: the page stays, and what Ada types on it', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys({
    seats: 20,
    organization: { lettersPerMinute: 15 },
  });
  await ada.signsIn();
  await ada.opensPurchase(product);
  const people = Array.from({ length: 14 }, (_, at) => `worker.${at}@example.com`);
  await ada.plansSeatsFor([...people, 'nobody'].join('\n'));
  await ada.presses('Assign 14 seats');
  await ada.sees('of 14 emails sent');
  await ada.mends('Row 15', 'somebody@exam');
  await ada.getsNoAnswers();
  // It asks again and again, and leaves for no page of the browser's.
  await ada.missesAnAnswer();
  await ada.missesAnAnswer();
  await ada.seesPage('14 seats handed out');
  await ada.findsWritten('somebody@exam', 'Row 15');
  await ada.meetsNoBarrier();
});
