import { linkIn } from '../world/post.ts';
import { expect, test } from '../world/test.ts';

test('Bob comes too late; Ada sends a new link, and the old one says so', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const old = await bob.getsLetter('Ada Lovelace invites you');
  await sale.letsInvitationEnd(bob);

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.seesSeatOf(bob, 'waiting, link ended 1 day ago');
  await ada.meetsNoBarrier();
  await ada.sendsNewLinkTo(bob);
  await ada.seesSeatOf(bob, 'waiting, link ends in');

  await bob.opens(linkIn(old));
  await bob.seesPage('There is a newer link');
  await bob.meetsNoBarrier();
  await bob.claims(await bob.getsLetter('Ada Lovelace invites you'));
  await bob.meetsNoBarrier();
});

test('Bob comes too late, and has a new link sent to himself', async ({ world }) => {
  const { sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const old = await bob.getsLetter('Ada Lovelace invites you');
  await sale.letsInvitationEnd(bob);

  await bob.opens(linkIn(old));
  await bob.seesPage('This link has ended');
  await bob.meetsNoBarrier();
  await bob.presses('Send me a new link');
  await bob.seesPage('A new link is on its way');
  await bob.meetsNoBarrier();

  const fresh = await bob.getsLetter('Ada Lovelace invites you');
  expect(fresh.to).toEqual([bob.email]);
  await bob.claims(fresh);
  await bob.hasAccessTo(product);
  await bob.meetsNoBarrier();
});

test('New links can be asked for three times an hour, and go to Bob alone', async ({ world }) => {
  const { sale } = await world.adaBuys();
  const bob = await world.person('Bob');
  const mallory = await world.person('Mallory');
  await sale.hasInvited(bob);
  const forwarded = linkIn(await bob.getsLetter('Ada Lovelace invites you'));
  await sale.letsInvitationEnd(bob);

  await mallory.opens(forwarded);
  await mallory.presses('Send me a new link');
  await mallory.seesPage('A new link is on its way');
  for (const time of ['second', 'third']) {
    await test.step(`a ${time} time`, async () => {
      await mallory.opens(forwarded);
      await mallory.presses('Send me another link');
      await mallory.seesPage('A new link is on its way');
    });
  }
  await mallory.opens(forwarded);
  await mallory.presses('Send me another link');
  await mallory.isRefused('That has been asked for too often. Try again in an hour.');
  await mallory.meetsNoBarrier();

  await world.isQuiet();
  expect(await bob.allLetters()).toHaveLength(4);
  expect(await mallory.allLetters()).toEqual([]);
});
