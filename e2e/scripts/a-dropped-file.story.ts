import { test } from '../world/test.ts';

test('Ada drops a file as a spreadsheet writes it, and nothing of it is lost', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys({ seats: 20 });
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await ada.signsIn();
  await ada.opensPurchase(product);
  const rows = [
    'Name\tE-mail\tTeam',
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
    'This file is larger than a list of 10,000 people. Choose a smaller one. It is full at row 4,501.',
  );
  await ada.presses('See the plan');
  await ada.seesPage(product.name);
  await ada.meetsNoBarrier();
});
