import { test } from '../world/frail.ts';

test('Ada goes to a page that breaks, reads so and nothing of why, and goes on once all is whole', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  await ada.signsIn();

  await world.loses('customer_seats');
  await ada.follows(`Manage the seats of ${product.name}`);
  await ada.seesThatItBroke();
  await ada.meetsNoBarrier();

  await world.isWhole();
  await ada.triesAgain();
  await ada.seesPage(product.name);
  await ada.seesSeatOf(bob, 'waiting');
  await ada.meetsNoBarrier();
});

test('Ada opens a page that breaks, and goes on from there', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  await ada.signsIn();
  await world.loses('customer_seats');
  await ada.opensBroken(sale.address);
  await ada.seesThatItBroke();
  await ada.meetsNoBarrier();
  await world.isWhole();
  await ada.triesAgain();
  await ada.seesPage(product.name);
  await ada.meetsNoBarrier();
});

test('what a form needs breaks: Ada reads that nobody knows, and what she typed is kept', async ({
  world,
}) => {
  const ada = await world.person('Ada');
  await ada.opens('/sign-in');
  await world.loses('verification_tokens');
  await ada.writes(ada.email, 'Your email address');
  await ada.presses('Send me a link');
  await ada.isToldThatItBroke();
  await ada.findsWritten(ada.email, 'Your email address');
  await ada.meetsNoBarrier();

  await world.isWhole();
  await ada.presses('Send me a link');
  await ada.seesPage('Check your inbox');
  await ada.meetsNoBarrier();
});

test('the page of a form breaks with it, and nothing is done by halves', async ({ world }) => {
  const { ada, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await ada.signsIn();
  await ada.opensPurchase(product);
  await world.loses('customer_seats');
  await ada.assignsSeatTo(bob);
  await ada.isToldThatItBroke();
  await ada.meetsNoBarrier();

  await world.isWhole();
  await ada.opensPurchase(product);
  await ada.sees('0 of 3 seats taken');
  await ada.assignsSeatTo(bob);
  await ada.isTold(`A seat is waiting for ${bob.email}.`);
  await ada.meetsNoBarrier();
});

test('what every page needs breaks, and the page that says so speaks the browser’s language', async ({
  world,
}) => {
  const jan = await world.foreigner('Jan', 'de-AT');
  await world.loses('organizations');
  await jan.opensBroken('/sign-in');
  await jan.isSpokenToIn('de');
  await jan.seesPage('Bei uns ist etwas schiefgegangen');
  await jan.meetsNoBarrier();
});
