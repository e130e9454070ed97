import { expect, test } from '../world/test.ts';

test('Ada sends a file: names, ids and notes come with it, and a column means what she says', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys({ seats: 20 });
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await ada.signsIn();
  await ada.opensPurchase(product);

  const rows = [
    'E-Mail;Vorname;Nachname;Kennung;Abteilung',
    `${bob.email};Bob;Noyce;E17;"Chips; Memory"`,
    `${carol.email};Carol;Shaw;E18;Games`,
  ];
  await ada.sendsFile('Team Berlin.csv', `\ufeff${rows.join('\r\n')}\r\n`);
  await ada.seesPage('A plan for 2 people');
  await ada.sees('Team Berlin.csv, sent by', 'Bob Noyce', 'Kennung: E17', 'Chips; Memory');
  await ada.takesColumn('Kennung', 'First name');
  await ada.isRefused(/^Two columns have the same meaning/);
  await ada.findsColumn('Kennung', 'First name');
  await ada.findsColumn('Vorname', 'First name');
  await ada.meetsNoBarrier();
  await ada.takesColumn('Kennung', 'External id');
  await ada.isTold('The plan is up to date.');
  await ada.doesNotSee('Kennung: E17');
  await ada.meetsNoBarrier();

  await ada.presses('Assign 2 seats');
  await ada.seesPage('2 seats handed out');
  await bob.getsLetter('Ada Lovelace invites you');
  await ada.follows(`All seats of ${product.name}`);
  await ada.searchesFor('e17');
  await ada.seesSeatsOf(bob);
  await ada.sees('External id: E17');
  await ada.meetsNoBarrier();
  await ada.opensHistoryOf(bob, 'Bob Noyce');
  await ada.sees('Bob Noyce', 'External id', 'E17', 'Abteilung', 'Chips; Memory');
  await ada.meetsNoBarrier();
});

test('Ada closes the browser over a plan; Margaret finds it and carries it out; Mallory finds nothing', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 20 });
  const margaret = await world.person('Margaret');
  const mallory = await world.person('Mallory');
  await sale.hasInTeam(margaret, 'billing_manager');
  await ada.signsIn();
  await ada.opensPurchase(product);
  const people = Array.from({ length: 12 }, (_, at) => `worker.${at}@example.com`);
  await ada.plansSeatsFor(people.join('; '));
  const address = await ada.standsAt();

  await margaret.signsIn();
  await margaret.opensPurchase(product);
  await margaret.sees('A pasted list: a plan for 12 people is waiting for you.');
  await margaret.meetsNoBarrier();
  await margaret.follows('Continue with the plan');
  await margaret.sees(`Pasted by ${ada.email}`);
  await margaret.presses('Assign 12 seats');
  await margaret.seesPage('12 seats handed out');

  await ada.reloads();
  await ada.seesPage('12 seats handed out');
  await mallory.signsIn();
  await mallory.isTurnedAwayFrom(address);
  await mallory.meetsNoBarrier();
});

test('Ada sends the same list again, and nothing changes', async ({ world }) => {
  const { ada, product } = await world.adaBuys({ seats: 20 });
  const bob = await world.person('Bob');
  await ada.signsIn();
  const list = `Name,Email\nBob Noyce,${bob.email}\n`;
  await ada.opensPurchase(product);
  await ada.sendsFile('team.csv', list);
  await ada.presses('Assign 1 seat');
  await bob.getsLetter('Ada Lovelace invites you');

  await ada.opensPurchase(product);
  await ada.sendsFile('team.csv', list);
  await ada.sees('Everybody in this list already has a seat here. There is nothing to do.');
  await ada.sees('1 person already has a seat here');
  await ada.meetsNoBarrier();
  await ada.presses('Discard the plan');
  await ada.isTold('The plan is discarded. It gave nobody a seat.');
  await ada.doesNotSee('Lists in progress');
  await ada.meetsNoBarrier();
  await world.isQuiet();
  expect(await bob.allLetters()).toHaveLength(1);
});

test('a letter of the list is refused: Ada corrects the address, and it alone goes again', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys({ seats: 20 });
  const mistyped = await world.person('Bob', 'refused.example');
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.sendsFile('team.csv', `Name,Email\nBob Noyce,${mistyped.email}\nCy,${carol.email}\n`);
  await ada.presses('Assign 2 seats');
  await carol.getsLetter('Ada Lovelace invites you');
  await world.isQuiet();

  await ada.opensPurchase(product);
  await ada.sees('team.csv: 1 email didn’t arrive.');
  await ada.follows('Correct and send again');
  await ada.sees('1 of 2 emails sent', 'The mail server said: 550 No such mailbox here');
  await ada.meetsNoBarrier();
  await ada.mends('Row 2 Bob Noyce', carol.email);
  await ada.presses('Send the email again');
  await ada.isRefused('One email couldn’t be sent again.');
  await ada.sees('already has a seat here');
  await ada.meetsNoBarrier();

  await ada.mends('Row 2 Bob Noyce', bob.email);
  await ada.presses('Send the email again');
  await ada.isTold('A new email is on the way.');
  await bob.getsLetter('Ada Lovelace invites you');
  await ada.looksAgain();
  await ada.sees('All 2 emails are sent');
  await ada.doesNotSee('didn’t arrive');
  await ada.meetsNoBarrier();
  await world.isQuiet();
  expect(await carol.allLetters()).toHaveLength(1);
});

test('Ada closes the page while letters are on their way, and finds out how far they are', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys({
    seats: 20,
    organization: { lettersPerMinute: 15 },
  });
  await ada.signsIn();
  await ada.opensPurchase(product);
  const people = Array.from({ length: 15 }, (_, at) => `worker.${at}@example.com`);
  await ada.plansSeatsFor(people.join('\n'));
  await ada.presses('Assign 15 seats');
  await ada.seesPage('15 seats handed out');
  await ada.sees('of 15 emails sent', 'at 15 emails a minute');
  await ada.reloads();
  await ada.sees('of 15 emails sent', 'on their way');

  await ada.opensPurchase(product);
  await ada.sees(/A pasted list: \d+ of 15 emails/);
  await ada.follows('See the progress');
  await ada.sees(/\d+ of 15 emails sent/);
  await ada.meetsNoBarrier();
});

test('a list that is too long, or no list, is refused by the row, and nothing is done', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys();
  await ada.signsIn();
  await ada.opensPurchase(product);
  const people = Array.from({ length: 10_001 }, (_, at) => `worker.${at}@example.com`);

  await ada.sendsFile('all.csv', `Email\n${people.join('\n')}`);
  await ada.isRefused(
    'The list has more than 10,000 people, from row 10,002 on. Nothing was done: send it in parts.',
  );
  await ada.sendsFile('all.csv', `Email,Note\na@example.com,\nb@example.com,${'x'.repeat(3_000)}`);
  await ada.isRefused(/^Row 3 has more than 2,000 characters/);
  await ada.sendsFile('all.xlsx', 'PK\u0003\u0004');
  await ada.isRefused(/^This is a workbook/);
  await ada.findsFile('all.xlsx');
  await ada.sees('0 of 3 seats taken');
  await ada.doesNotSee('Lists in progress');
  await ada.meetsNoBarrier();
});

test('Ada looks through a long list by the page', async ({ world }) => {
  const { ada, product } = await world.adaBuys({ seats: 300 });
  await ada.signsIn();
  await ada.opensPurchase(product);
  const people = Array.from({ length: 250 }, (_, at) => `worker.${at}@example.com`);
  await ada.plansSeatsFor(people.join('\n'));
  await ada.sees('250 more after this', '250 people get a seat');
  await ada.doesNotSee('worker.20@example.com');
  await ada.follows('See all 250');
  await ada.sees('worker.99@example.com');
  await ada.follows('Next 100');
  await ada.sees('worker.199@example.com');
  await ada.meetsNoBarrier();
  await ada.follows('Next 50');
  await ada.sees('worker.249@example.com');
  await ada.follows('Back to the plan');
  await ada.sees('Assign 250 seats');
  await ada.meetsNoBarrier();
});
