import { linkIn } from '../world/post.ts';
import { expect, test } from '../world/test.ts';

test('Bob forgets his invitation, is reminded, and claims with the link that he has', async ({
  world,
}) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  const invitation = await bob.getsLetter('Ada Lovelace invites you');
  await sale.letsDaysPass(bob, 2);
  const reminder = await bob.getsLetter(`Your seat in ${product.name} is still waiting for you`);
  expect(linkIn(reminder)).toBe(linkIn(invitation));
  await bob.claims(reminder);

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.opensHistoryOf(bob);
  await ada.sees(`${bob.email} was reminded to claim the seat`);
  await ada.meetsNoBarrier();
});

test('Ada stops reminders, and Bob hears nothing more', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  const bob = await world.person('Bob');
  await sale.hasInvited(bob);
  await bob.getsLetter('Ada Lovelace invites you');

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.sees('People who haven’t claimed are reminded.');
  await ada.meetsNoBarrier();
  await ada.follows('Choose emails');
  await ada.sees('get an email after 2, 5, and 10 days');
  await ada.meetsNoBarrier();
  await ada.presses('Stop reminders');
  await ada.isTold('Nobody will be reminded any more.');
  await ada.meetsNoBarrier();

  await sale.letsDaysPass(bob, 2);
  await world.isQuiet();
  expect(await bob.allLetters()).toHaveLength(1);
});

test('Ada hears once a day who claimed, instead of by a letter for each', async ({ world }) => {
  const timeZone = await world.whereItIsNoon();
  const { ada, sale, product } = await world.adaBuys({ organization: { timeZone } });
  const bob = await world.person('Bob');
  const carol = await world.person('Carol');
  await sale.hasInvited(bob, carol);

  await ada.signsIn();
  await ada.opensPurchase(product);
  await ada.sees('You get an email about each seat.');
  await ada.follows('Choose emails');
  await ada.picks('One email a day, in the morning', 'How often');
  await ada.presses('Save your choice');
  await ada.isTold('Your choice is saved.');
  await ada.meetsNoBarrier();

  for (const person of [bob, carol]) {
    await person.claims(await person.getsLetter('Ada Lovelace invites you'));
  }
  await world.isQuiet();
  const before = await ada.allLetters();
  expect(before.map(({ subject }) => subject).join()).not.toContain('claimed');
  await sale.letsMorningCome();
  const news = await ada.getsLetter(`News of your seats in ${product.name}`);
  expect(news.text).toContain('2 people claimed a seat');
  await ada.opens(linkIn(news));
  await ada.sees('2 of 3 seats taken');
  await ada.meetsNoBarrier();
});
