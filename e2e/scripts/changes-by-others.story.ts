import { test } from '../world/test.ts';

test('Margaret hands out a seat and Bob claims it, and Ada sees both without doing anything', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 5 });
  const [margaret, bob] = [await world.person('Margaret'), await world.person('Bob')];
  await sale.hasInTeam(margaret, 'billing_manager');
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.leansBack();

  await margaret.signsIn();
  await margaret.opensPurchase(product);
  await margaret.assignsSeatTo(bob);
  await ada.sees('1 of 5 seats taken');
  await ada.seesSeatOf(bob, /waiting/);
  await bob.claims(await bob.getsLetter(/invites you/));
  await ada.seesSeatOf(bob, /claimed/);
  await ada.meetsNoBarrier();
});

test('what Ada types stays while Margaret takes a seat back; a line says so, and shows it when Ada wants', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 5 });
  const [margaret, bob] = [await world.person('Margaret'), await world.person('Bob')];
  await sale.hasInTeam(margaret, 'billing_manager');
  await sale.hasInvited(bob);
  await world.isQuiet();
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.writes('carol@exam', 'Email addresses');

  await margaret.signsIn();
  await margaret.opensPurchase(product);
  await margaret.uninvites(bob);
  await ada.hearsOfChanges('1 change here since you opened this page.');
  await ada.seesSeatOf(bob, /waiting/);
  await ada.isStillTypingIn('Email addresses');
  await ada.findsWritten('carol@exam', 'Email addresses');

  await ada.presses('Show it');
  await ada.seesNoSeatOf(bob);
  await ada.sees('0 of 5 seats taken');
  await ada.findsWritten('carol@exam', 'Email addresses');
  await ada.meetsNoBarrier();
});

test('the row that Ada points at stays where it is, until she looks elsewhere', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 5 });
  const margaret = await world.person('Margaret');
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await sale.hasInTeam(margaret, 'billing_manager');
  await sale.hasInvited(bob);
  await world.isQuiet();
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.pointsAt(bob);

  await margaret.signsIn();
  await margaret.opensPurchase(product);
  await margaret.assignsSeatTo(carol);
  await ada.hearsOfChanges('1 change here since you opened this page.');
  await ada.seesNoSeatOf(carol);
  await ada.meetsNoBarrier();
  await ada.leansBack();
  await ada.seesSeatsOf(carol, bob);
  await ada.meetsNoBarrier();
});

test('Bob asks for a seat, and Ada sees it on the page of requests without doing anything', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInTeam(bob, 'member');
  await sale.takesRequests();
  await world.isQuiet();
  await ada.signsIn();
  await ada.opens(`${sale.address}/requests`);
  await ada.leansBack();
  await bob.signsIn();
  await bob.asksForSeat(product, 'I draw all day.');
  await ada.seesRequestOf(bob, 'I draw all day.');
  await ada.meetsNoBarrier();
});

test('Margaret brings Bob in, and Ada sees it on the pages of the team without doing anything', async ({
  world,
}) => {
  const { ada, sale } = await world.adaBuys();
  const [margaret, bob] = [await world.person('Margaret'), await world.person('Bob')];
  await sale.hasInTeam(margaret, 'billing_manager');
  await world.isQuiet();
  await ada.signsIn();
  await ada.opensTeam();
  await ada.leansBack();
  await margaret.signsIn();
  await margaret.opensTeam();
  await margaret.bringsIn(bob, 'member');
  await ada.seesInTeam(bob, 'Member');
  await ada.meetsNoBarrier();
  await world.isQuiet();
  await ada.opens(`${sale.teamAddress}/activity`);
  await ada.pointsAt(bob);
  await margaret.changesRoleOf(bob, 'billing manager');
  await ada.hearsOfChanges('2 changes here since you opened this page.');
  await ada.presses('Show them');
  await ada.sees(`${margaret.email} made ${bob.email} a billing manager`);
  await ada.meetsNoBarrier();
});

test('a page that is over hears nothing more', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 5 });
  const [margaret, bob] = [await world.person('Margaret'), await world.person('Bob')];
  await sale.hasInTeam(margaret, 'billing_manager');
  await margaret.signsIn();
  await margaret.opensPurchase(product);
  await margaret.leansBack();
  await ada.signsIn();
  await ada.opensTeam();
  await ada.changesRoleOf(margaret, 'regular member');
  await ada.opensPurchase(product);
  await ada.assignsSeatTo(bob);
  await world.isQuiet();
  await margaret.seesNoSeatOf(bob);
  await margaret.sees('0 of 5 seats taken');
  await margaret.meetsNoBarrier();
});
