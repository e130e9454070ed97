import { test } from '../world/test.ts';

test('Ada signs out, and her pages are closed', async ({ world }) => {
  const { ada, sale } = await world.adaBuys();
  await ada.signsIn();
  await ada.signsOut();
  await ada.meetsNoBarrier();
  await ada.opens(sale.address);
  await ada.seesPage('Sign in to see your seats');
  await ada.meetsNoBarrier();
});

test('Ada signs out everywhere, and her telephone is signed out too', async ({ world }) => {
  const { ada } = await world.adaBuys();
  const telephone = await ada.onAnotherDevice();
  const bob = await world.person('Bob');
  await telephone.signsIn();
  await ada.signsIn();
  await bob.signsIn();

  await ada.presses('Sign out everywhere');
  await ada.isTold('You are signed out on all your devices.');
  await ada.meetsNoBarrier();
  await telephone.reloads();
  await telephone.seesPage('Sign in to see your seats');
  await bob.reloads();
  await bob.isSignedInAs(bob);
  await bob.meetsNoBarrier();
});

test('Ada is signed out elsewhere while she writes: what she wrote is shown to her, and nothing of what is hers', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys();
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await sale.hasInvited(bob);
  const telephone = await ada.onAnotherDevice();
  await telephone.signsIn();
  await ada.signsIn();
  await ada.opensPurchase(product);
  await telephone.presses('Sign out everywhere');

  await ada.assignsSeatTo(carol);
  await ada.readsThatNothingWasDone({ wrote: carol.email, in: 'Email addresses' });
  await ada.findsLink('Sign in on another page', /^\/sign-in\?to=%2Fpurchases%2F/);
  await ada.meetsNoBarrier();
  await ada.signsInBeside();
  await ada.goesBackToForm();
  await ada.seesSeatOf(bob, 'waiting');
  await ada.assignsSeatTo(carol);
  await ada.isTold(`A seat is waiting for ${carol.email}.`);
  await ada.meetsNoBarrier();
});

test('Ada pastes two hundred addresses and is signed out meanwhile: none of them is lost', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys();
  const telephone = await ada.onAnotherDevice();
  await telephone.signsIn();
  await ada.signsIn();
  await ada.opensPurchase(product);
  await telephone.presses('Sign out everywhere');

  const colleagues = Array.from({ length: 200 }, (_, at) => `colleague.number.${at}@example.com`);
  const list = colleagues.join('\n');
  await ada.writes(list, 'Email addresses');
  await ada.presses(/^(Assign( \d+)? seats?|See the plan.*)$/);
  await ada.readsThatNothingWasDone({ wrote: list, in: 'Email addresses' });
  await ada.meetsNoBarrier();
  await ada.signsInBeside();
  await ada.goesBackToForm();
  await ada.plansSeatsFor(list);
  await ada.sees('colleague.number.0@example.com');
  await ada.meetsNoBarrier();
});
