import { expect, test } from '../world/test.ts';

test('Ada pastes a few addresses, and everybody is invited at once', async ({ world }) => {
  const { ada, product } = await world.adaBuys({ seats: 5 });
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await ada.signsIn();
  await ada.opensPurchase(product);

  await ada.assignsSeatsTo(`Bob Noyce <${bob.email}>, ${carol.email}`);
  await ada.isTold('2 seats are assigned. The emails with the links are on their way.');
  await ada.sees('2 of 5 seats taken');
  await ada.seesSeatOf(bob, 'Bob Noyce');
  await ada.meetsNoBarrier();
  await bob.getsLetter('Ada Lovelace invites you');
  await carol.getsLetter('Ada Lovelace invites you');
  await world.isQuiet();
  expect(await bob.allLetters()).toHaveLength(1);
});

test('Ada mistypes an address, and her text is kept', async ({ world }) => {
  const { ada, product } = await world.adaBuys();
  await ada.signsIn();
  await ada.opensPurchase(product);

  await ada.assignsSeatsTo('carol(at)example.com');
  await ada.isRefused('One line needs another look. Nothing was assigned.');
  await ada.sees('Line 1, carol(at)example.com: This isn’t an email address we can write to.');
  await ada.findsWritten('carol(at)example.com', 'Email addresses');
  await ada.meetsNoBarrier();
});

test('Ada pastes people of whom one is mistyped: she mends it in the plan', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 5 });
  const [bob, carol, dan] = [
    await world.person('Bob'),
    await world.person('Carol'),
    await world.person('Dan'),
  ];
  await sale.hasSeated(dan);
  await ada.signsIn();
  await ada.opensPurchase(product);

  const lines = [`Bob Noyce <${bob.email}>`, 'carol(at)example.com', bob.email, dan.email];
  await ada.plansSeatsFor(lines.join('\n'));
  await ada.sees(
    '1 of 5 seats taken',
    '1 more after this',
    '1 needs another look',
    '1 gets a seat',
    '1 already has one',
    '1 is a duplicate',
    'There is no @ in this. An address looks like ada@example.com.',
  );
  await ada.meetsNoBarrier();

  await ada.decides('Nobody gets a seat until every row can have one');
  await ada.mends('Row 2', 'cárol@example.org');
  await ada.presses('Check again');
  await ada.isTold('The plan is up to date.');
  await ada.findsWritten('cárol@example.org', 'Row 2');
  await ada.sees('Only letters from a to z');
  await ada.mends('Row 2', 'carol@example');
  await ada.presses('Check again');
  await ada.sees('The @ must be followed by a domain');
  await ada.standsBy('Nobody gets a seat until every row can have one');
  await ada.mends('Row 2', carol.email);
  await ada.presses('Check again');
  await ada.isTold('The plan is up to date.');
  await ada.sees('2 get a seat', 'Bob Noyce');
  await ada.presses('Assign 2 seats');
  await ada.isTold('2 seats are assigned. The emails with the links are on their way.');
  await ada.seesPage('2 seats handed out');
  await ada.sees('2 rows were skipped');
  await bob.getsLetter('Ada Lovelace invites you');
  await carol.getsLetter('Ada Lovelace invites you');
  await ada.looksAgain();
  await ada.sees('All 2 emails are sent');
  await ada.meetsNoBarrier();

  await ada.follows(`All seats of ${product.name}`);
  await ada.sees('3 of 5 seats taken');
  await ada.meetsNoBarrier();
});

test('several wrong addresses on one line are each called otherwise', async ({ world }) => {
  const { ada, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.plansSeatsFor(`bob@example, ${bob.email}, carol@example\nnobody`);
  await ada.findsFilledIn({
    'Row 1, entry 1': 'bob@example',
    'Row 1, entry 3': 'carol@example',
    'Row 2': 'nobody',
  });
  await ada.meetsNoBarrier();
});

test('Ada names more people than there are seats, and chooses who goes first', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 1 });
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await ada.signsIn();
  await ada.opensPurchase(product);

  await ada.plansSeatsFor(`${bob.email}, ${carol.email}`);
  await ada.sees('1 person is beyond the free seats', carol.email);
  await ada.findsLink('Get more seats', 'https://acme.example.com/buy');
  await ada.decides('Nobody gets a seat until every row can have one');
  await ada.presses('Assign 1 seat');
  await ada.isRefused(/^There is no seat for one row, so nobody got a seat/);
  await ada.standsBy('Nobody gets a seat until every row can have one');
  await ada.sees('0 of 1 seat taken');
  await ada.meetsNoBarrier();

  await ada.decides('It stays here for another look, and everyone who fits gets a seat now');
  await ada.presses('Assign 1 seat');
  await ada.seesPage('1 seat handed out');
  await bob.getsLetter('Ada Lovelace invites you');
  await ada.looksAgain();
  await ada.sees('The email is sent', '1 person is beyond the free seats');
  await ada.opens(sale.address);
  await ada.sees('The one seat is taken', 'A pasted list: 1 row has no seat yet.');
  await ada.meetsNoBarrier();
});

test('a list that is too long is refused before it is read', async ({ world }) => {
  const { ada, product } = await world.adaBuys();
  await ada.signsIn();
  await ada.opensPurchase(product);
  // As much as a list may be, and a file beside it: a browser refuses what is more than that by itself.
  await ada.writes('x'.repeat(4_400_000), 'Email addresses');
  await ada.sendsTooMuch(() => ada.sendsFile('team.csv', 'x'.repeat(2_000_000)));
  await ada.isRefused('That is too much at once. Send a shorter list.');
  // Where so much text stands, a look for barriers takes longer than it may.
  await ada.writesLess();
  await ada.meetsNoBarrier();
});
