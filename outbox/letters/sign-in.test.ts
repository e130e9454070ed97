import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Address, parseAddress } from '#domain/address/parse.ts';
import { requestSignIn } from '#domain/identity/request-sign-in.ts';
import { readSignInToken, signInToken } from '#domain/identity/sign-in-token.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { asRead, linksIn } from '#outbox/test/reading.ts';
import { appUrl, keys } from '#outbox/test/settings.ts';
import { openStory } from '#outbox/test/story.ts';

const { office, newestTo } = await openStory();
const { db } = office;

const askFor = (email: Address, seconds: number) => {
  const linkId = randomUUID();
  const expires = new Date(Date.now() + seconds * 1_000);
  const token = signInToken(keys.signIn, linkId);
  return requestSignIn(db, { email, linkId, token, expires }).then(() => linkId);
};

test('a sign-in letter links to the page with the button, by a token that is made as it is written', async () => {
  const email = parseAddress(freshAddress('eve'));
  const linkId = await askFor(email, 600);
  const letter = await newestTo(email);
  expect(asRead(letter)).toMatchSnapshot();
  const link = new URL(linksIn(letter)[0] ?? '');
  expect(`${link.origin}${link.pathname}`).toBe(`${appUrl}/sign-in/link`);
  expect(link.searchParams.get('email')).toBe(email);
  expect(readSignInToken(keys.signIn, link.searchParams.get('token') ?? '')).toBe(linkId);
});

test('a sign-in letter is not sent when its link is dead already', async () => {
  const email = parseAddress(freshAddress('eve'));
  await askFor(email, -1);
  expect(await newestTo(email)).toBeUndefined();
});

test('a sign-in letter passes the invitations that wait before it', async () => {
  const email = parseAddress(freshAddress('eve'));
  const { ada, subscription } = await buildWorld(db, { subscription: { seats: 30 } });
  const lines = Array.from({ length: 30 }, () => ({ email: freshAddress('bob') }));
  await office.settle();
  await office.hold(async () => {
    await assignSeats(db, ada, { source: { subscriptionId: subscription.id }, lines });
    await askFor(email, 600);
  });
  await office.settle();
  const arrivals = (await office.lettersAtAll()).reverse().slice(-31);
  // Those in hand when it was asked for go first: a few, however busy the computer is.
  expect(arrivals.findIndex(({ to }) => to.includes(email))).toBeLessThan(15);
});
