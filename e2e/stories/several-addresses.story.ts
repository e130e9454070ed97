import { expect, test } from '../world/test.ts';

test('Ada pastes addresses; while one is wrong nobody gets a seat, and her text is kept', async ({
  world,
}) => {
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
  await ada.assignsSeatsTo(lines.join('\n'));
  await ada.isRefused('2 lines need another look. Nothing was assigned.');
  await ada.sees(
    'Line 2, carol(at)example.com: This is not an e-mail address that we can write to.',
    `Line 3, ${bob.email}: This person stands here twice.`,
    '1 of 5 seats taken',
  );
  await ada.findsWritten(lines.join('\n'), 'E-mail addresses');
  await ada.meetsNoBarrier();

  await ada.assignsSeatTo(bob, carol, dan);
  await ada.isRefused('One line needs another look. Nothing was assigned.');
  await ada.sees(`Line 3, ${dan.email}: This person has a seat here already.`);

  await ada.assignsSeatsTo(`Bob Noyce <${bob.email}>, ${carol.email}`);
  await ada.isTold('2 seats are assigned. The letters with the links are on their way.');
  await ada.sees('3 of 5 seats taken');
  await ada.seesSeatOf(bob, 'Bob Noyce');
  await ada.meetsNoBarrier();
  await bob.getsLetter('Ada Lovelace invites you');
  await carol.getsLetter('Ada Lovelace invites you');
  await world.isQuiet();
  expect(await bob.allLetters()).toHaveLength(1);
});

test('Ada names more people than there are seats, and reads how many are free', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys({ seats: 1 });
  await ada.signsIn();
  await ada.opensPurchase(product);

  const text = 'bob@example.com, carol@example.com';
  await ada.assignsSeatsTo(text);
  await ada.isRefused(/Only 1 seat is free, and you named 2 people, so nothing was assigned/);
  await ada.findsWritten(text, 'E-mail addresses');
  await ada.sees('0 of 1 seat taken');
  await ada.meetsNoBarrier();
});
