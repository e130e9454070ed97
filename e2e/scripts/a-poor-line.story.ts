import { test } from '../world/test.ts';

test('Ada loses the line as she assigns, and keeps what she typed', async ({ world }) => {
  const { ada, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.losesLine();
  await ada.assignsSeatTo(bob);
  await ada.isRefused(/^You are not connected, so nothing was sent\./);
  await ada.findsWritten(bob.email, 'E-mail addresses');
  await ada.meetsNoBarrier();

  await ada.hasLineAgain();
  await ada.presses('Assign 1 seat');
  await ada.isTold(`A seat waits for ${bob.email}.`);
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
  await ada.isRefused(/^No answer came back, so we don’t know whether this was done\./);
  await ada.findsWritten(bob.email, 'E-mail addresses');
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
  await ada.sees('of 14 letters sent');
  await ada.mends('Row 15', 'somebody@exam');
  await ada.getsNoAnswers();
  // It asks again and again, and leaves for no page of the browser's.
  await ada.missesAnAnswer();
  await ada.missesAnAnswer();
  await ada.seesPage('14 seats handed out');
  await ada.findsWritten('somebody@exam', 'Row 15');
});
