import { test } from '../world/test.ts';

test('what Ada follows is gone from the table of seats, and the keyboard goes on in the table', async ({
  world,
}) => {
  const { sale, product, adaTypes } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const ada = await adaTypes();
  await ada.signsIn();
  await ada.comesTo(`${sale.address}?search=nobody`);
  await ada.tabsTo(ada.link('Show all taken seats'));
  await ada.strikes('Enter');
  await ada.seesSeatsOf(bob);
  await ada.isAt(ada.part('Who has a seat'));
  await ada.strikes('Tab');
  await ada.isAt(ada.search);

  await ada.uninvites(bob);
  await ada.tabsTo(ada.link('See who had a seat'));
  await ada.strikes('Enter');
  await ada.seesSeatsOf(bob);
  await ada.isAt(ada.part('Who had a seat'));
  await ada.seesPage(product.name);
  await ada.meetsNoBarrier();
});

test('what Ada follows is gone from the pages of what happened, and the keyboard goes on there', async ({
  world,
}) => {
  const { sale, adaTypes } = await world.adaBuys();
  await sale.hasInTeam(await world.person('Bob'), 'billing_manager');
  const ada = await adaTypes();
  await ada.signsIn();
  for (const address of [`${sale.address}/activity`, `${sale.teamAddress}/activity`]) {
    await ada.comesTo(`${address}?search=nobody`);
    await ada.tabsTo(ada.link('Show everything'));
    await ada.strikes('Enter');
    await ada.hears(/^\d entr(?:y|ies) on this page\.$/);
    await ada.isAt(ada.part('What happened'));
    await ada.meetsNoBarrier();
  }
});

test('Ada leafs through her team to its end and back, and the keyboard goes on with it', async ({
  world,
}) => {
  const { sale, adaTypes } = await world.adaBuys();
  await sale.hasManyInTeam(50);
  const ada = await adaTypes();
  await ada.signsIn();
  await ada.comesTo(sale.teamAddress);
  const team = ada.part('Who is in the team');
  await ada.follows('Next 50');
  await ada.hears('1 person on this page.');
  await ada.isAt(team);
  await ada.tabsTo(ada.link('Back to the first'));
  await ada.strikes('Enter');
  await ada.hears('50 people on this page.');
  await ada.isAt(team);

  await ada.comesTo(`${sale.teamAddress}?search=nobody`);
  await ada.tabsTo(ada.link('Show everybody'));
  await ada.strikes('Enter');
  await ada.hears('50 people on this page.');
  await ada.isAt(team);
  await ada.meetsNoBarrier();
});

test('Ada is asked about Bob in her team, thinks better of it, and the keyboard is at his row again', async ({
  world,
}) => {
  const { sale, adaTypes } = await world.adaBuys();
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await sale.hasSeated(carol, bob);
  const ada = await adaTypes();
  await ada.signsIn();
  await ada.comesTo(sale.teamAddress);
  for (const { email } of [bob, carol]) {
    const more = ada.button(`More for ${email}`);
    for (const [deed, keep] of [
      [`Remove ${email} from the team`, 'Keep in the team'],
      [`Offer the ownership to ${email}`, 'Remain the owner'],
    ] as const) {
      await ada.tabsTo(more);
      await ada.strikes('Enter');
      await ada.tabsTo(ada.button(deed));
      await ada.strikes('Enter');
      await ada.isAt(ada.button(keep));
      await ada.strikes('Escape');
      await ada.isAt(more);
    }
  }
  await ada.meetsNoBarrier();

  await ada.tabsTo(ada.button(`More for ${carol.email}`));
  await ada.strikes('Enter');
  await ada.losesLine();
  await ada.tabsTo(ada.button(`Make a billing manager of ${carol.email}`));
  await ada.strikes('Enter');
  await ada.isRefused(/^You’re offline, so nothing was sent\./);
  await ada.isAt(ada.refusal);
  await ada.hasLineAgain();
  await ada.meetsNoBarrier();
});

test('what Ada asked for takes the place of the button that she pressed', async ({ world }) => {
  const { sale, adaTypes } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const ada = await adaTypes();
  await ada.signsIn();
  await ada.comesTo(sale.address);
  await ada.opensHistoryOf(bob);
  await ada.tabsTo(ada.button('Make a link to copy'));
  await ada.strikes('Enter');
  await ada.isAt(ada.field(`The link for ${bob.email}`));
  await ada.meetsNoBarrier();
});

test('the moment for second thoughts is over while Ada has them, and the keyboard goes on in the page', async ({
  world,
}) => {
  const { sale, adaTypes } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const ada = await adaTypes();
  await ada.signsIn();
  await ada.comesTo(sale.address);
  await ada.uninvites(bob);
  await ada.tabsTo(ada.button('Undo'));
  await ada.isLeftBy(ada.button('Undo'));
  await ada.isAt(ada.whole);
  await ada.meetsNoBarrier();
});

test('Ada goes from page to page, and the keyboard begins where each begins', async ({ world }) => {
  const { product, adaTypes } = await world.adaBuys();
  const ada = await adaTypes();
  await ada.signsIn();
  await ada.comesTo('/');
  await ada.tabsTo(ada.link(`Manage the seats of ${product.name}`));
  await ada.strikes('Enter');
  await ada.seesPage(product.name);
  await ada.isAt(ada.whole);
  await ada.strikes('Tab');
  await ada.isAt(ada.link('All purchases'));
  await ada.tabsTo(ada.link('See what happened'));
  await ada.strikes('Enter');
  await ada.seesPage('Activity');
  await ada.isAt(ada.whole);
  await ada.meetsNoBarrier();
});

test('Ada has left a row by herself when it goes, and the focus is not put anywhere', async ({
  world,
}) => {
  const { sale, product, adaTypes } = await world.adaBuys();
  const [margaret, bob] = [await world.person('Margaret'), await world.person('Bob')];
  await sale.hasInTeam(margaret, 'billing_manager');
  await sale.hasInvited(bob);
  await world.isQuiet();
  const ada = await adaTypes();
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.tabsTo(ada.button(`More for ${bob.email}`));
  await ada.pressesNothing();
  await margaret.signsIn();
  await margaret.opensPurchase(product);
  await margaret.uninvites(bob);
  await ada.sees('0 of 3 seats taken');
  await ada.isNowhere();
  await ada.meetsNoBarrier();
});
