import { expect, test } from '../world/test.ts';

test('Ada saves the seats that she is looking at as a file that no spreadsheet executes', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys({ seats: 60 });
  const bob = await world.person('Bob');
  const carol = await world.person('Carol');
  await sale.hasSeatOn('2026-03-01', bob, { team: '=HYPERLINK("https://evil.example")' });
  await sale.hasSeatOn('2026-03-02', carol, { team: 'Compilers', floor: 4 });
  await sale.hasSeated(...Array.from({ length: 55 }, (_, at) => ({ email: `w${at}@example.com` })));

  await ada.signsIn();
  await ada.opensPurchase(product);
  const all = (await ada.savesFile()).split('\r\n');
  expect(all).toHaveLength(1 + 57 + 1);
  expect(all[0]).toMatch(/^\ufeff"Name","Address",.*"floor","team"$/);

  await ada.follows('Waiting');
  await ada.seesSeatsOf(carol, bob);
  await ada.ordersSeats('Oldest first');
  await ada.seesSeatsOf(bob, carol);
  await ada.meetsNoBarrier();
  const [, first, second, ...rest] = (await ada.savesFile()).split('\r\n');
  expect(first).toContain(`"${bob.email}",,"Waiting","2026-03-01 12:00:00"`);
  expect(first).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  expect(second).toMatch(new RegExp(`^,"${carol.email}".*,4,"Compilers"$`));
  expect(rest).toEqual(['']);
});

test('Mallory gets no file of a purchase that isn’t hers', async ({ world }) => {
  const { sale } = await world.adaBuys();
  const mallory = await world.person('Mallory');
  await mallory.opens(`${sale.address}/seats.csv`);
  await mallory.seesPage('Sign in to see your seats');
  await mallory.signsIn();
  await mallory.isTurnedAwayFrom(`${sale.address}/seats.csv`);
  await mallory.meetsNoBarrier();
});
