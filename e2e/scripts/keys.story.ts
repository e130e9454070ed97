import { expect, test } from '../world/test.ts';

test('Ada looks for people, hands out seats and chooses rows with the keyboard alone', async ({
  world,
}) => {
  const { sale, product, adaTypes } = await world.adaBuys({ seats: 5 });
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await sale.hasInvited(bob);
  await sale.hasInvited(carol);
  const ada = await adaTypes();
  await ada.signsIn();
  await ada.opensPurchase(product);

  await ada.tabsTo(ada.link('All purchases'));
  await ada.goesBy('/', ada.search);
  await ada.strikes('Escape');
  await ada.isAt(ada.link('All purchases'));

  await ada.goesBy('n', ada.addresses);
  await ada.types('dan/n?@example.com');
  await expect(ada.addresses).toHaveValue('dan/n?@example.com');
  await ada.strikes('Escape');
  await ada.isAt(ada.link('All purchases'));

  await ada.tabsTo(ada.box(`Select ${carol.email}`));
  await ada.strikes('ArrowDown', 'Space');
  await ada.isAt(ada.box(`Select ${bob.email}`));
  await ada.strikes('ArrowDown');
  await ada.isAt(ada.box(`Select ${bob.email}`));
  await ada.strikes('ArrowUp', 'Space');
  await ada.sees('2 seats are selected.');
  await ada.meetsNoBarrier();

  await ada.strikes('/');
  await ada.types(carol.email);
  await ada.strikes('Enter');
  await ada.seesSeatsOf(carol);
  await ada.isAt(ada.search);
  await ada.sees(`1 seat on this page matches “${carol.email}”.`);
  await ada.types('.nobody');
  await ada.strikes('Enter');
  await ada.sees('No seats here', `No seat matches “${carol.email}.nobody”.`);
  await ada.isAt(ada.search);
  await ada.meetsNoBarrier();
  await ada.follows('Show all taken seats');
  await ada.seesSeatsOf(carol, bob);
  await ada.meetsNoBarrier();
  await expect(ada.search).toHaveValue('');
});

test('Ada reads which keys there are, and switches off those that are letters or signs', async ({
  world,
}) => {
  const { sale, product, adaTypes } = await world.adaBuys();
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await sale.hasInvited(bob);
  await sale.hasInvited(carol);
  const ada = await adaTypes();
  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.tabsTo(ada.link('See the team'));
  await ada.goesBy('?', ada.box('Use the shortcuts that are letters or signs'));
  await expect(ada.sheet).toContainText('Search for somebody');
  await ada.meetsNoBarrier();
  await ada.strikes('Escape');
  await ada.isAt(ada.link('See the team'));

  await ada.tabsTo(ada.button('Keyboard'));
  await ada.strikes('Enter');
  await ada.tabsTo(ada.box('Use the shortcuts that are letters or signs'));
  await ada.strikes('Space', 'Escape');
  await ada.isAt(ada.button('Keyboard'));
  await ada.strikes('/', 'n', '?');
  await ada.isAt(ada.button('Keyboard'));
  await ada.reloads();
  await ada.tabsTo(ada.box(`Select ${carol.email}`));
  await ada.strikes('/');
  await ada.isAt(ada.box(`Select ${carol.email}`));
  await ada.strikes('ArrowDown');
  await ada.isAt(ada.box(`Select ${bob.email}`));
  await ada.meetsNoBarrier();
});
