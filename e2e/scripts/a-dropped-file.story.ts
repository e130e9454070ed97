import { test } from '../world/test.ts';

test('Ada drops a file as a spreadsheet writes it, and nothing of it is lost', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys({ seats: 20 });
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await ada.signsIn();
  await ada.opensPurchase(product);
  const rows = [
    'Name\tEmail\tTeam',
    `"Noyce, Bob"\t${bob.email}\t"Chips ""and"" Memory"`,
    `山田 花子\t${carol.email}\t`,
    'Nobody\tnot an address\tGames',
  ];
  const text = Buffer.from(`\ufeff${rows.join('\r\n')}\r\n`, 'utf16le');
  await ada.dropsFile('Équipe.csv', text);
  await ada.presses('See the plan');
  await ada.seesPage('A plan for 3 people');
  await ada.sees('Équipe.csv', 'Noyce, Bob', 'Chips "and" Memory', '山田 花子');
  await ada.sees('1 row needs another look', '2 get a seat');
  await ada.findsWritten('not an address', 'Row 4 Nobody');
  await ada.meetsNoBarrier();
});

test('a file that is too large is refused before it is sent, by the row', async ({ world }) => {
  const { ada, product } = await world.adaBuys();
  await ada.signsIn();
  await ada.opensPurchase(product);
  const row = `${'x'.repeat(999)}\n`;
  await ada.dropsFile('all.csv', Buffer.from(row.repeat(5_000)));
  await ada.isRefused(
    'The list is larger than 4.5 MB: the limit is reached at row 4,501. Nothing was done: send it in parts.',
  );
  await ada.presses('See the plan');
  await ada.seesPage(product.name);
  await ada.meetsNoBarrier();
});

test('a file comes back refused, and Ada sends it again as soon as nothing else is in the way', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys({ seats: 20 });
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.writes(carol.email, 'Email addresses');
  await ada.dropsFile('team.csv', Buffer.from(`Name,Email\nBob,${bob.email}\n`));
  await ada.presses('See the plan');
  await ada.isRefused(/^You typed a list and chose a file/);
  await ada.findsFile('team.csv');
  await ada.findsWritten(carol.email, 'Email addresses');
  await ada.meetsNoBarrier();

  await ada.writes('', 'Email addresses');
  await ada.losesLine();
  await ada.presses('See the plan');
  await ada.isRefused(/^You’re offline/);
  await ada.findsFile('team.csv');
  await ada.hasLineAgain();
  await ada.presses('See the plan');
  await ada.seesPage('A plan for 1 person');
  await ada.sees('team.csv');
  await ada.meetsNoBarrier();
});
