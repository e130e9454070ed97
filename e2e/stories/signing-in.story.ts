import { linkIn } from '../world/post.ts';
import { expect, test } from '../world/test.ts';

test('Ada’s link signs her in once', async ({ world }) => {
  const { ada } = await world.adaBuys();
  await ada.opens('/sign-in');
  await ada.meetsNoBarrier();
  await ada.asksForLink();
  await ada.meetsNoBarrier();
  const letter = await ada.getsLetter('Your link to sign in');
  const mallory = await ada.onAnotherDevice();
  await ada.opens(linkIn(letter));
  await ada.meetsNoBarrier();
  await mallory.opens(linkIn(letter));

  await ada.entersBy(letter);
  await ada.isSignedInAs(ada);
  await mallory.presses(`Sign in as ${ada.email}`);
  await mallory.seesPage('This link no longer works');
  await mallory.meetsNoBarrier();
  await mallory.opens('/');
  await mallory.seesPage('Sign in to see your seats');
  await mallory.meetsNoBarrier();
});

test('a link is over after ten minutes, and the next one is a press away', async ({ world }) => {
  const { ada } = await world.adaBuys();
  await ada.opens('/sign-in');
  await ada.asksForLink();
  const late = await ada.getsLetter('Your link to sign in');
  expect(late.text).toContain('works once');
  await world.letsSignInLinksEnd(ada);

  await ada.opens(linkIn(late));
  await ada.seesPage('This link no longer works');
  await ada.meetsNoBarrier();
  await ada.presses('Send me a new link');
  await ada.seesPage('Check your inbox');
  await ada.entersBy(await ada.getsLetter('Your link to sign in'));
  await ada.isSignedInAs(ada);
  await ada.meetsNoBarrier();
});

test('nobody learns from the answer who is known here', async ({ world }) => {
  const { ada } = await world.adaBuys();
  const stranger = await world.person('Eve');
  const answers = [];
  for (const asking of [ada, stranger]) {
    await asking.opens('/sign-in');
    await asking.asksForLink();
    answers.push((await asking.reads())?.replaceAll(asking.email, 'the address'));
  }
  expect(answers[0]).toBe(answers[1]);

  await stranger.entersBy(await stranger.getsLetter('Your link to sign in'));
  await stranger.sees('No seat yet', `${stranger.email} has no seat`);
  await stranger.meetsNoBarrier();
});

test('an address gets five links an hour, however often somebody asks', async ({ world }) => {
  const ada = await world.person('Ada');
  for (let time = 1; time <= 6; time += 1) {
    await ada.opens('/sign-in');
    await ada.asksForLink();
  }
  await world.isQuiet();
  const letters = await ada.allLetters();
  expect(letters).toHaveLength(5);
  expect(new Set(letters.map(linkIn)).size).toBe(5);
  await ada.meetsNoBarrier();
});

test('what is no address is said so, and kept', async ({ world }) => {
  const ada = await world.person('Ada');
  await ada.opens('/sign-in');
  await ada.writes('ada@', 'Your email address');
  await ada.presses('Send me a link');
  await ada.isRefused('One thing needs another look. Nothing was changed.');
  await ada.sees('This isn’t an email address we can write to.');
  await ada.findsWritten('ada@', 'Your email address');
  await ada.meetsNoBarrier();
});

test('Ada comes back to the page that she asked for', async ({ world }) => {
  const { ada, sale, product } = await world.adaBuys();
  await ada.opens(sale.address);
  await ada.seesPage('Sign in to see your seats');
  await ada.asksForLink();
  await ada.entersBy(await ada.getsLetter('Your link to sign in'));
  await ada.seesPage(product.name);
  await ada.meetsNoBarrier();
});
