import { expect, test } from 'vitest';
import { askToJoin } from '#domain/share-link/ask.ts';
import { closeShareLink } from '#domain/share-link/close.ts';
import { createShareLink } from '#domain/share-link/create.ts';
import { joinByLink } from '#domain/share-link/join.ts';
import { linkToken } from '#domain/share-link/token.ts';
import { asRead, expectOneDeed, headerOf, linksIn } from '#outbox/test/reading.ts';
import { appUrl, keys } from '#outbox/test/settings.ts';
import { openStory } from '#outbox/test/story.ts';

const { office, tellStory, assign, newestTo } = await openStory();
const { db } = office;

/** A world with a shared link, on whose page Bob may type his address. */
async function tellLink() {
  const world = await tellStory();
  const source = { subscriptionId: world.subscription.id };
  const link = await createShareLink(db, world.ada, { source, days: 7 });
  const token = linkToken(keys.sharing, link.id);
  return {
    ...world,
    link,
    ask: () => askToJoin(db, { key: keys.sharing, token, email: world.bob }),
  };
}

test('the letter of a shared link leads to the page with the button, by a token made as it is written', async () => {
  const world = await tellLink();
  await world.ask();
  const letter = await newestTo(world.bob);
  expect(asRead(letter)).toMatchSnapshot();
  expectOneDeed(letter, /^https:\/\/seats\.example\.com\/join\/seat\//);
  expect(headerOf(letter, 'reply-to')).toBe('Acme <help@acme.example>');
  const token = linksIn(letter)[0]?.split('/').at(-1) ?? '';
  expect(await joinByLink(db, { key: keys.joining, token })).toMatchObject({ email: world.bob });
  await office.settle();
  expect(await office.lettersTo(world.bob)).toHaveLength(1);
});

test('who has a seat already is told so, in the letter and nowhere else', async () => {
  const world = await tellLink();
  await assign(world, world.bob, true);
  await world.ask();
  const letter = await newestTo(world.bob);
  expect(asRead(letter)).toMatchSnapshot();
  expectOneDeed(letter, `${appUrl}/sign-in`);
});

test('no letter is sent by a link that was switched off before it was written', async () => {
  const world = await tellLink();
  await office.hold(async () => {
    await world.ask();
    await closeShareLink(db, world.ada, { linkId: world.link.id });
  });
  expect(await newestTo(world.bob)).toBeUndefined();
});
