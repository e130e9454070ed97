import { expect, test } from '../world/test.ts';

test('Ada mistyped Bob’s address, corrects it, and Bob claims at the right one', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 1 });
  const bob = await world.person('Bob');
  const nobody = await world.person('Bbo');
  await sale.hasInvited(nobody);
  const wrong = await nobody.getsLetter('Ada Lovelace invites you');
  await ada.signsIn();
  await ada.opensPurchase(product);

  await ada.correctsAddressOf(nobody, { email: 'bob@' });
  await ada.sees('This isn’t an email address we can write to.');
  await ada.meetsNoBarrier();
  await ada.writes(bob.email, 'The right address');
  await ada.presses('Correct it and send the link there');
  await ada.isTold(`An email with a new link is on its way to ${bob.email}.`);
  await ada.seesPage(`${bob.email}’s seat`);
  await ada.sees('Ada Lovelace corrected the address');
  await ada.meetsNoBarrier();

  await nobody.opensLink(wrong);
  await nobody.seesPage('This seat was taken back');
  await bob.claims(await bob.getsLetter('Ada Lovelace invites you'));
  await bob.hasAccessTo(product);
  await bob.meetsNoBarrier();
});

test('letters don’t reach Bob, so Ada hands him a link', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const letter = await bob.getsLetter('Ada Lovelace invites you');
  await ada.signsIn();
  await ada.opensPurchase(product);

  const link = await ada.makesLinkFor(bob);
  await ada.copies(link, 'Copy the link');
  await ada.meetsNoBarrier();
  await ada.sees('Copy it now: it won’t be shown again.', 'Ada Lovelace copied a link');
  await ada.opens(`${sale.address}?search=${bob.email}`);
  expect(await ada.reads()).not.toContain('/claim/');

  await bob.opensLink(letter);
  await bob.seesPage('There is a newer link');
  await bob.claimsBy(link);
  await bob.hasAccessTo(product);
  await bob.meetsNoBarrier();
  expect(await bob.allLetters()).toHaveLength(1);
});

test('Bob leaves, and Ada gives his seat to Carol in one step', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 1 });
  const bob = await world.person('Bob');
  const carol = await world.person('Carol');
  await sale.hasSeated(bob);
  await ada.signsIn();
  await ada.opensPurchase(product);

  await ada.transfersSeatOf(bob, { email: 'carol@' });
  await ada.sees('This isn’t an email address we can write to.');
  await ada.findsWritten('carol@', 'Email address of the new holder');
  await ada.meetsNoBarrier();
  await ada.writes(carol.email, 'Email address of the new holder');
  await ada.presses(`Give ${bob.email}’s seat away`);
  await ada.isTold(`${carol.email} gets the seat: an email with the link is on its way.`);
  await ada.seesPage(`${carol.email}’s seat`);
  await ada.sees(`Ada Lovelace gave ${bob.email}’s seat to somebody else`);
  await ada.meetsNoBarrier();
  await bob.getsLetter(`Your seat in ${product.name} was taken back`);
  await carol.claims(await carol.getsLetter('Ada Lovelace invites you'));
  await carol.hasAccessTo(product);
  await carol.meetsNoBarrier();
});
