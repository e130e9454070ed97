import { linkIn } from '../world/post.ts';
import { test } from '../world/test.ts';

test('Ada reads that all seats are taken before she types, and where to get more', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 2 });
  await sale.hasSeated(await world.person('Bob'), await world.person('Carol'));

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.sees('2 of 2 seats taken', 'All 2 seats are taken');
  await ada.cannotAssign();
  await ada.findsLink('Get more seats', 'https://acme.example.com/buy');
  await ada.meetsNoBarrier();
});

test('where nothing is sold on-line, Ada is told whom to ask for more seats', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys({
    seats: 1,
    organization: { supportEmail: 'help@acme.example' },
    product: { purchaseUrl: null },
  });
  await sale.hasSeated(await world.person('Bob'));

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.sees('The one seat is taken');
  await ada.findsLink('Ask help@acme.example for more seats', 'mailto:help@acme.example');
  await ada.meetsNoBarrier();
});

test('the last seat is taken while Ada types, and what she typed is kept', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 1 });
  const bob = await world.person('Bob');
  const carol = await world.person('Carol');
  await ada.signsIn();
  await ada.opensPurchase(product);

  await sale.hasInvited(bob);
  await ada.assignsSeatTo(carol);
  await ada.isRefused(/All seats have been taken in the meantime, so nothing was assigned/);
  await ada.findsWritten(carol.email, 'Email addresses');
  await ada.meetsNoBarrier();

  await ada.opensPurchase(product);
  await ada.uninvites(bob);
  await ada.assignsSeatTo(carol);
  await ada.isTold(`A seat is waiting for ${carol.email}.`);
  await ada.meetsNoBarrier();
});

test('Margaret gives the last seat away, and Ada is told where to get more', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 2 });
  const margaret = await world.person('Margaret');
  await sale.hasInTeam(margaret, 'billing_manager');
  await sale.hasSeated(await world.person('Bob'));
  await margaret.signsIn();
  await margaret.opensPurchase(product);
  await margaret.assignsSeatTo(await world.person('Carol'));
  await margaret.isTold('A seat is waiting for');

  const news = await ada.getsLetter(`All 2 seats of ${product.name} are taken`);
  await ada.signsIn();
  await ada.opens(linkIn(news));
  await ada.sees('All 2 seats are taken');
  await ada.findsLink('Get more seats', 'https://acme.example.com/buy');
  await ada.meetsNoBarrier();
});
