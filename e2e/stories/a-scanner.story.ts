import { linkIn } from '../world/post.ts';
import { expect, test } from '../world/test.ts';

test('a mail scanner opens every link first, and each still works, once', async ({ world }) => {
  const { ada, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  const scanner = await world.scanner();

  await scanner.opensLinksIn(await ada.getsLetter('You have 3 seats'));
  await ada.opens('/sign-in');
  await ada.asksForLink();
  const signIn = await ada.getsLetter('Your link to sign in');
  await scanner.opensLinksIn(signIn);
  await ada.entersBy(signIn);
  await ada.opensPurchase(product);
  await ada.assignsSeatTo(bob);

  const superseded = await bob.getsLetter('Ada Lovelace invites you');
  await scanner.opensLinksIn(superseded);
  await ada.sendsNewLinkTo(bob);
  const invitation = await bob.getsLetter('Ada Lovelace invites you');
  await scanner.opensLinksIn(invitation);
  await ada.reloads();
  await ada.seesSeatOf(bob, 'waiting');

  await bob.claims(invitation);
  await scanner.opensLinksIn(invitation);
  await scanner.seesPage('This seat has already been claimed');
  await scanner.meetsNoBarrier();
  await scanner.opens(linkIn(signIn));
  await scanner.seesPage('This link no longer works');
  await scanner.meetsNoBarrier();

  await world.isQuiet();
  expect((await bob.allLetters()).map(({ subject }) => subject)).toEqual([
    superseded.subject,
    invitation.subject,
  ]);
});
