import { test } from '../world/test.ts';

test('Ada lets Margaret manage with her, by a letter', async ({ world }) => {
  const { ada, product } = await world.adaBuys();
  const margaret = await world.person('Margaret');
  const bob = await world.person('Bob');
  await ada.signsIn();
  await ada.opensTeam();
  await ada.sees('1 person, 1 of whom manages');
  await ada.seesInTeam(ada, '(you)', 'Owner');
  await ada.meetsNoBarrier();

  await ada.bringsIn(margaret, 'manager');
  await ada.isTold(`${margaret.email} is now a billing manager. An email explains how to sign in.`);
  await ada.seesInTeam(margaret, 'Billing manager', 'none');
  await ada.meetsNoBarrier();

  const letter = await margaret.getsLetter('Ada Lovelace makes you a billing manager at Acme');
  await margaret.followsAfterSignIn(letter);
  await margaret.opensPurchase(product);
  await margaret.assignsSeatTo(bob);
  await margaret.isTold(`A seat is waiting for ${bob.email}.`);
  await margaret.opensTeam();
  await margaret.seesInTeam(bob, 'Member', product.name);
  await margaret.meetsNoBarrier();
});

test('An address that is none, and one that manages already, are told in the form', async ({
  world,
}) => {
  const { ada, sale } = await world.adaBuys();
  const margaret = await world.person('Margaret');
  await sale.hasInTeam(margaret, 'billing_manager');
  await ada.signsIn();
  await ada.opensTeam();

  await ada.bringsIn({ email: 'margaret(at)example.com' }, 'manager');
  await ada.isRefused(/isn’t an email address we can write to/);
  await ada.findsWritten('margaret(at)example.com', 'Email address');
  await ada.bringsIn(margaret, 'member');
  await ada.isRefused(/is already a billing manager\. Choose that role to send the email again/);
  await ada.bringsIn(ada, 'manager');
  await ada.isRefused(/is already the owner and can do all of this/);
  await ada.meetsNoBarrier();
});

test('Ada changes what Bob may do, and takes him out, having read which seats end', async ({
  world,
}) => {
  const { ada, sale, product, buysLicence } = await world.adaBuys();
  const { licence, order } = await buysLicence(2);
  const bob = await world.person('Bob');
  await sale.hasSeated(bob);
  await order.hasInvited(bob);
  await ada.signsIn();
  await ada.opensTeam();
  await ada.seesInTeam(bob, 'Member', product.name, licence.name);

  await ada.changesRoleOf(bob, 'billing manager');
  await ada.isTold(`${bob.email} is now a billing manager.`);
  await bob.getsLetter('Ada Lovelace makes you a billing manager at Acme');
  await ada.goesBackToTeam();
  await ada.changesRoleOf(bob, 'regular member');
  await ada.isTold(`${bob.email} is now a member`);
  await ada.meetsNoBarrier();
  await ada.goesBackToTeam();

  await ada.removes(
    bob,
    `${bob.email} leaves the team, and 2 seats end now`,
    `${product.name}: access ends now`,
    `${licence.name}: the link stops working`,
  );
  await ada.seesNobodyOf(bob);
  await bob.getsLetter(`Your seat in ${product.name} was taken back`);
  await ada.opensPurchase(product);
  await ada.sees('0 of 3 seats taken');
  await ada.meetsNoBarrier();
});

test('The same deeds stand on a page of Bob’s own', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasSeated(bob);
  await ada.signsIn();
  await ada.opensTeam();
  await ada.follows(`Details of ${bob.email}`);
  await ada.seesPage(bob.email);
  await ada.sees('Sees only their own seats.', product.name);
  await ada.meetsNoBarrier();
  await ada.presses(`Make a billing manager of ${bob.email}`);
  await ada.isTold(`${bob.email} is now a billing manager.`);
  await ada.follows('See what has changed for this person');
  await ada.seesDeeds(
    `Ada Lovelace invited ${bob.email} to manage the seats`,
    `Ada Lovelace made ${bob.email} a billing manager`,
  );
  await ada.follows('The whole team');
  await ada.follows(`Details of ${bob.email}`);
  await ada.presses(`Remove ${bob.email} from the team`);
  await ada.isTold(`${bob.email} is no longer in the team`);
  await ada.follows('Details of Ada Lovelace');
  await ada.sees('The owner can’t be removed from the team');
  await ada.meetsNoBarrier();
});

test('A team of sixty is found by name, by role, and page after page', async ({ world }) => {
  const { ada, sale } = await world.adaBuys();
  const margaret = await world.person('Margaret');
  await sale.hasInTeam(margaret, 'billing_manager');
  await sale.hasManyInTeam(60);
  await ada.signsIn();
  await ada.opensTeam();
  await ada.sees('62 people, 2 of whom manage');
  await ada.follows('Next 50');
  await ada.follows('Back to the first');
  await ada.looksInTeamFor(margaret.email);
  await ada.seesInTeam(margaret, 'Billing manager');
  await ada.seesNobodyOf(ada);
  await ada.looksInTeamFor('nobody at all');
  await ada.sees('Nobody in the team matches “nobody at all”.');
  await ada.meetsNoBarrier();
  await ada.follows('Show everybody');
  await ada.seesInTeam(ada, 'Owner');
  await ada.follows('Managers');
  await ada.seesInTeam(margaret, 'Billing manager');
  await ada.meetsNoBarrier();
});

test('What Ada does with whom she looked for leads back to what she looked at', async ({
  world,
}) => {
  const { ada, sale } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasSeated(bob, await world.person('Carol'));
  await ada.signsIn();
  await ada.opensTeam();
  await ada.looksInTeamFor(bob.email);
  await ada.changesRoleOf(bob, 'billing manager');
  await ada.isTold(`${bob.email} is now a billing manager.`);
  await ada.goesBackToTeam();
  await ada.seesInTeam(bob, 'Billing manager');
  await ada.seesNobodyOf(ada);
  await ada.follows(`Details of ${bob.email}`);
  await ada.seesPage(bob.email);
  await ada.presses(`Remove ${bob.email} from the team`);
  await ada.isTold(`${bob.email} is no longer in the team`);
  await ada.sees(`Nobody in the team matches “${bob.email}”.`);
  await ada.meetsNoBarrier();
});

test('Bob belongs to the team, and manages nobody', async ({ world }) => {
  const { sale } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasSeated(bob);
  await bob.signsIn();
  await bob.isTurnedAwayFrom(sale.teamAddress);
  await bob.meetsNoBarrier();
});
