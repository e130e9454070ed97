import { expect, test } from '../world/test.ts';

test('Ada looks up who did what, and finds one person’s part in it', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  const margaret = await world.person('Margaret');
  await sale.hasInTeam(margaret, 'billing_manager');
  await sale.hasInvited(bob);
  await bob.claims(await bob.getsLetter('Ada Lovelace invites you'));
  await margaret.signsIn();
  await margaret.opensPurchase(product);
  await margaret.assignsSeatTo(carol);

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.follows('See what happened');
  await ada.seesDeeds(
    `${margaret.email} gave the seat to ${carol.email}`,
    `${bob.email} claimed the seat`,
    `Ada Lovelace gave the seat to ${bob.email}`,
    '3 seats were bought',
  );
  await ada.sees('through the link in the email', 'in this portal', 'by hand');
  await ada.meetsNoBarrier();

  await ada.narrowsDeeds({ doneBy: margaret.email });
  await ada.seesDeeds(`${margaret.email} gave the seat to ${carol.email}`);
  expect(ada.address).toContain(`by=${encodeURIComponent(margaret.email)}`);
  await ada.follows('Claimed');
  await ada.sees('Nothing like this has happened so far.');
  await ada.meetsNoBarrier();
  await ada.follows('Show everything');
  await ada.sees('3 seats were bought');
  await ada.narrowsDeeds({ about: bob.email });
  await ada.seesDeeds(
    `${bob.email} claimed the seat`,
    `Ada Lovelace gave the seat to ${bob.email}`,
  );
  await ada.follows('Claimed');
  await ada.seesDeeds(`${bob.email} claimed the seat`);
  await ada.meetsNoBarrier();

  const file = await ada.savesFile();
  expect(file).toContain(`"${bob.email} claimed the seat","${bob.email}","${bob.email}"`);
  expect(file).not.toContain('gave the seat');
});

test('Ada looks up who did what with the people of the team', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const [bob, margaret] = [await world.person('Bob'), await world.person('Margaret')];
  await sale.hasSeated(bob);
  await ada.signsIn();
  await ada.opensTeam();
  await ada.bringsIn(margaret, 'manager');
  await margaret.signsIn();
  await margaret.opensTeam();
  await margaret.changesRoleOf(bob, 'billing manager');
  await margaret.isTold(`${bob.email} is now a billing manager.`);
  // Else her page, which follows, may put its rows in another order under her hand.
  await ada.opensTeam();
  await ada.offersOwnershipTo(margaret);
  await ada.changesRoleOf(margaret, 'regular member');
  await ada.isTold(`${margaret.email} is now a member`);
  await ada.goesBackToTeam();
  await ada.removes(bob);

  await ada.follows('See what happened in the team');
  await ada.seesPage('What happened in the team');
  await ada.seesDeeds(
    `Ada Lovelace removed ${bob.email} from the team`,
    `Ada Lovelace made ${margaret.email} a regular member`,
    `Ada Lovelace offered the ownership to ${margaret.email}`,
    `${margaret.email} invited ${bob.email} to manage the seats`,
    `${margaret.email} made ${bob.email} a billing manager`,
    `Ada Lovelace invited ${margaret.email} to manage the seats`,
    `Ada Lovelace added ${margaret.email} as a billing manager`,
  );
  await ada.meetsNoBarrier();
  await ada.narrowsDeeds({ doneBy: margaret.email, about: bob.email });
  await ada.seesDeeds(
    `${margaret.email} invited ${bob.email} to manage the seats`,
    `${margaret.email} made ${bob.email} a billing manager`,
  );
  await ada.follows('Roles');
  await ada.seesDeeds(`${margaret.email} made ${bob.email} a billing manager`);
  await ada.meetsNoBarrier();
  const file = await ada.savesFile();
  expect(file).toContain(`"${margaret.email} made ${bob.email} a billing manager","${bob.email}"`);
  expect(file).not.toContain('regular member');
  await ada.follows('Names and addresses');
  await ada.sees('Nothing like this has happened so far.');

  await margaret.isTurnedAwayFrom(`${sale.teamAddress}/activity`);
  await margaret.isTurnedAwayFrom(`${sale.teamAddress}/activity.csv`);
  await ada.opensPurchase(product);
  await ada.follows('See what happened');
  await ada.narrowsDeeds({ doneBy: margaret.email });
  await ada.sees('Nothing like this has happened so far.');
  await ada.follows('See what happened in the team');
  await ada.sees(`Ada Lovelace removed ${bob.email} from the team`);
  await ada.meetsNoBarrier();
});

test('Ada looks up who held seats on a day, as it was then', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await sale.hadSeat(bob, { from: '2026-06-01', until: '2026-06-20', team: '=1+1' });
  await sale.hasSeated(carol);

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.follows('Choose a day');
  await ada.sees('This is who holds a seat now', carol.email);
  await ada.doesNotSee(bob.email);
  await ada.meetsNoBarrier();
  await ada.choosesDay('2026-06-19');
  await ada.sees('at the end of June 19, 2026', bob.email, 'claimed');
  await ada.doesNotSee(carol.email);
  await ada.meetsNoBarrier();
  expect(await ada.savesFile()).toContain(`"2026-06-19",,"${bob.email}","Claimed"`);
  await ada.choosesDay('2026-06-20');
  await ada.sees('Nobody held a seat at the end of this day.');
  await ada.choosesDay('2999-01-01');
  await ada.sees('This is who holds a seat now');
  await ada.meetsNoBarrier();
});

test('Ada charges a month to those who used the seats', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const [bob, carol] = [await world.person('Bob'), await world.person('Carol')];
  await ada.signsIn();
  await ada.opens(`${sale.address}/seat-days`);
  await ada.sees('No seat has a label');
  await ada.meetsNoBarrier();
  await sale.hadSeat(bob, { from: '2026-06-01', until: '2026-06-20', team: '=1+1' });
  await sale.hadSeat(carol, { from: '2026-06-11', until: '2026-07-01', team: 'Blue' });

  await ada.opensPurchase(product);
  await ada.follows('Count the days');
  await ada.opens(`${sale.address}/seat-days?month=2026-06`);
  await ada.sees('June 2026, by team', '=1+1', 'Blue', '39 days in total');
  await ada.meetsNoBarrier();
  const file = await ada.savesFile();
  expect(file).toContain('"2026-06","\'=1+1",1,1,19\r\n"2026-06","Blue",1,1,20\r\n');
  await ada.picksLast('Month');
  await ada.presses('Count');
  await ada.sees('Nobody held a seat at the end of any day this month.');
  await ada.meetsNoBarrier();
});

test('Bob has a seat, and no business with what happened to the others', async ({ world }) => {
  const { sale } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasSeated(bob);
  await bob.signsIn();
  for (const page of ['activity', 'holders', 'seat-days']) {
    await bob.isTurnedAwayFrom(`${sale.address}/${page}`);
    await bob.isTurnedAwayFrom(`${sale.address}/${page}.csv`);
  }
  await bob.meetsNoBarrier();
});
