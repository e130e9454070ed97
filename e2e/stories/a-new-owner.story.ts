import { linkIn } from '../world/post.ts';
import { test } from '../world/test.ts';

test('Ada offers Margaret the ownership; Margaret accepts, and Ada manages with her', async ({
  world,
}) => {
  const { ada, sale } = await world.adaBuys();
  const margaret = await world.person('Margaret');
  const scanner = await world.scanner();
  await sale.hasInTeam(margaret, 'billing_manager');
  await ada.signsIn();
  await ada.opensTeam();
  await ada.offersOwnershipTo(margaret);
  await ada.sees(`${margaret.email} has been asked to become the owner`);
  await ada.seesInTeam(margaret, 'Billing manager');
  await ada.meetsNoBarrier();

  const offer = await margaret.getsLetter('Ada Lovelace asks you to become the owner at Acme');
  await scanner.opensLinksIn(offer);
  await margaret.followsAfterSignIn(offer);
  await margaret.seesPage('Ada Lovelace asks you to become the owner at Acme');
  await margaret.meetsNoBarrier();
  await margaret.presses('Become the owner');
  await margaret.isTold('You are the owner now.');
  await margaret.seesInTeam(margaret, '(you)', 'Owner');
  await margaret.seesInTeam(ada, 'Billing manager');
  await margaret.meetsNoBarrier();

  await ada.getsLetter(`${margaret.email} is now the owner at Acme`);
  await ada.reloads();
  await ada.seesInTeam(margaret, 'Owner');
  await ada.doesNotSee('has been asked to become the owner');
  await margaret.opens(linkIn(offer));
  await margaret.seesPage('You accepted this offer');
  await margaret.meetsNoBarrier();
});

test('Bob declines, and Ada stays the owner', async ({ world }) => {
  const { ada, sale } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasSeated(bob);
  await ada.signsIn();
  await ada.opensTeam();
  await ada.offersOwnershipTo(bob);

  await bob.followsAfterSignIn(await bob.getsLetter('Ada Lovelace asks you to become the owner'));
  await bob.presses('Decline');
  await bob.isTold('You declined. Everything stays as it was, and the owner has been told.');
  await bob.meetsNoBarrier();
  await ada.getsLetter(`${bob.email} declined the ownership at Acme`);
  await ada.reloads();
  await ada.seesInTeam(ada, 'Owner');
  await ada.meetsNoBarrier();
});

test('Ada withdraws her offer, and the letter leads to a page that says so', async ({ world }) => {
  const { ada, sale } = await world.adaBuys();
  const bob = await world.person('Bob');
  const mallory = await world.person('Mallory');
  await sale.hasSeated(bob);
  await ada.signsIn();
  await ada.opensTeam();
  await ada.offersOwnershipTo(bob);
  const offer = await bob.getsLetter('Ada Lovelace asks you to become the owner');

  await mallory.signsIn();
  await mallory.isTurnedAwayFrom(linkIn(offer));
  await ada.isTurnedAwayFrom(linkIn(offer));
  await ada.opensTeam();
  await ada.presses('Withdraw the offer');
  await ada.isTold('The offer is withdrawn. You are still the owner.');
  await bob.followsAfterSignIn(offer);
  await bob.seesPage('This offer was withdrawn');
  await bob.meetsNoBarrier();
});

test('An offer is taken back while Bob looks at it', async ({ world }) => {
  const { ada, sale } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasSeated(bob);
  await ada.signsIn();
  await ada.opensTeam();
  await ada.offersOwnershipTo(bob);
  await bob.followsAfterSignIn(await bob.getsLetter('Ada Lovelace asks you to become the owner'));
  await ada.presses('Withdraw the offer');
  await ada.isTold('The offer is withdrawn.');
  await bob.presses('Become the owner');
  await bob.seesPage('This offer was withdrawn');
  await bob.meetsNoBarrier();
});
