import { test } from '../world/test.ts';

test('Ada is signed out elsewhere while she types, and signs in beside what she typed', async ({
  world,
}) => {
  const { ada, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  const telephone = await ada.onAnotherDevice();
  await telephone.signsIn();
  await ada.signsIn();
  await ada.opensPurchase(product);
  await telephone.presses('Sign out everywhere');
  await telephone.isTold('You are signed out on all your devices.');

  await ada.assignsSeatTo(bob);
  await ada.isRefused(/^You’re no longer signed in, so nothing was done\./);
  await ada.findsWritten(bob.email, 'Email addresses');
  await ada.findsLink('Sign in on another page', /^\/sign-in\?to=%2Fpurchases%2F/);
  await ada.meetsNoBarrier();

  await ada.signsInBeside();
  await ada.presses('Assign 1 seat');
  await ada.isTold(`A seat is waiting for ${bob.email}.`);
  await ada.findsWritten('', 'Email addresses');
  await ada.meetsNoBarrier();
});
