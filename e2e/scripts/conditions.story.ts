import { expect, test } from '../world/test.ts';

test('Ada asks by keyboard for what happened, and the focus stays where she was', async ({
  world,
}) => {
  const { sale, adaTypes } = await world.adaBuys();
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await sale.hasInvited(bob, carol);
  const ada = await adaTypes();
  await ada.signsIn();
  await ada.comesTo(`${sale.address}/activity`);
  const whose = ada.field('Whose seat: name or address');
  await ada.tabsTo(whose);
  await ada.types(` ${bob.email} `);
  await ada.strikes('Enter');
  await ada.seesDeeds(`Ada Lovelace gave the seat to ${bob.email}`);
  await ada.isAt(whose);
  await expect(whose).toHaveValue(bob.email);

  await ada.types('.nobody');
  await ada.tabsTo(ada.button('Find'));
  await ada.strikes('Enter');
  await ada.sees('Nothing like this has happened so far.');
  await ada.isAt(ada.button('Find'));

  await ada.tabsTo(ada.link('Clear these filters'));
  await ada.strikes('Enter');
  await ada.sees('3 seats were bought');
  await ada.isAt(ada.button('Find'));
  await expect(whose).toHaveValue('');
  await ada.meetsNoBarrier();
});

test('Ada types another number of seats and another again, and none is added to the one before', async ({
  world,
}) => {
  const { sale, adaTypes } = await world.adaBuys({ seats: 3 });
  const ada = await adaTypes();
  await ada.signsIn();
  await ada.comesTo(`${sale.address}/number-of-seats`);
  const count = ada.field('How many seats');
  await ada.tabsTo(count);
  await ada.types('5');
  await ada.strikes('Enter');
  await ada.hears(/^5 seats instead of 3/);
  await ada.isAt(count);
  await ada.types('7');
  await ada.strikes('Enter');
  await ada.hears(/^7 seats instead of 3/);
  await expect(count).toHaveValue('7');
  await ada.meetsNoBarrier();
});

test('a day that is still to come is today, and the field says so', async ({ world }) => {
  const timeZone = await world.whereItIsNoon();
  const { ada, sale } = await world.adaBuys({ organization: { timeZone } });
  await ada.signsIn();
  await ada.opens(`${sale.address}/holders`);
  await ada.choosesDay('2100-01-01');
  await ada.sees('This is who holds a seat now: the day isn’t over yet.');
  await ada.findsToday('Day', timeZone);
  await ada.meetsNoBarrier();
});
