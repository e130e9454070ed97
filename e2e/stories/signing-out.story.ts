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
  await ada.isTold('You are signed out on all devices.');
  await ada.meetsNoBarrier();
  await telephone.reloads();
  await telephone.seesPage('Sign in to see your seats');
  await bob.reloads();
  await bob.isSignedInAs(bob);
  await bob.meetsNoBarrier();
});
