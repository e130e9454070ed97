import { linkIn } from '../world/post.ts';
import { test } from '../world/test.ts';

test('Bob says that it isn’t him; Ada is told, and the seat is free', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const invitation = linkIn(await bob.getsLetter('Ada Lovelace invites you'));

  await bob.opens(invitation);
  await bob.meetsNoBarrier();
  await bob.opens(invitation);
  await bob.presses('This isn’t me');
  await bob.agrees(
    /^The seat goes back to Acme, and whoever invited you is told$/,
    'Decline the seat',
  );
  await bob.seesPage('You declined the seat');
  await bob.isReceivedBy('Acme');
  await bob.meetsNoBarrier();

  await bob.opens(invitation);
  await bob.seesPage('This seat was taken back');
  await bob.meetsNoBarrier();

  await ada.getsLetter(`${bob.email} declined a seat in ${product.name}`);
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.sees('0 of 3 seats taken');
  await ada.follows('See who had a seat');
  await ada.seesSeatOf(bob, 'declined by the invited person');
  await ada.meetsNoBarrier();
});

test('Bob comes too late, and can still say that it isn’t him', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const invitation = linkIn(await bob.getsLetter('Ada Lovelace invites you'));
  await sale.letsInvitationEnd(bob);

  await bob.opens(invitation);
  await bob.seesPage('This link has ended');
  await bob.presses('This isn’t me');
  await bob.agrees(/^The seat goes back to Acme/, 'Decline the seat');
  await bob.seesPage('You declined the seat');
  await bob.meetsNoBarrier();
  await ada.getsLetter(`${bob.email} declined a seat in ${product.name}`);
});

test('Bob thinks twice, and keeps the seat', async ({ world }) => {
  const { sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const invitation = await bob.getsLetter('Ada Lovelace invites you');

  await bob.opens(linkIn(invitation));
  await bob.presses('This isn’t me');
  await bob.agrees(/^The seat goes back to Acme/, 'Go back');
  await bob.presses('Claim your seat');
  await bob.seesPage('The seat is yours');
  await bob.hasAccessTo(product);
  await bob.meetsNoBarrier();
});
