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

test('a list that is too long is refused before it is read, and kept', async ({ world }) => {
  const { ada, product } = await world.adaBuys();
  await ada.signsIn();
  await ada.opensPurchase(product);
  const list = `${'x'.repeat(5_000_000)}@example.com`;
  await ada.sendsTooMuch(() => ada.assignsSeatsTo(list));
  await ada.isRefused('That is too much at once. Send a shorter list.');
});
