import { expect, test } from 'vitest';
import { addMember } from '#domain/member/add.ts';
import { inviteMember } from '#domain/member/invite.ts';
import { updateMember } from '#domain/member/update.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { heldSeconds } from '#domain/seat/undo-revoke.ts';
import { allowRequests } from '#domain/seat-request/allow.ts';
import { approveRequests } from '#domain/seat-request/approve.ts';
import { askForSeat } from '#domain/seat-request/ask.ts';
import { declineRequests } from '#domain/seat-request/decline.ts';
import { withdrawRequest } from '#domain/seat-request/withdraw.ts';
import { passSince } from '#domain/test/seating.ts';
import { freshAddress, signedIn } from '#domain/test/world.ts';
import { asRead, expectOneDeed, headerOf } from '#outbox/test/reading.ts';
import { appUrl } from '#outbox/test/settings.ts';
import { openStory } from '#outbox/test/story.ts';

const { office, tellStory, assign, newestTo } = await openStory();
const { db } = office;

/** A world in which Bob may ask for a seat. */
async function tellWish() {
  const world = await tellStory();
  const { ada, customerId, subscription, bob } = world;
  const source = { subscriptionId: subscription.id };
  await allowRequests(db, ada, { source, allowed: true });
  const member = await addMember(db, ada, { customerId, email: bob, name: 'Bob Noyce' });
  const ask = (reason?: string) => askForSeat(db, signedIn(bob), { source, reason });
  return { ...world, source, ask, memberId: member.id };
}

async function filled({ source, ...world }: Awaited<ReturnType<typeof tellWish>>) {
  const seats = [];
  for (let at = 0; at < 3; at += 1) seats.push(await assign(world, freshAddress('eve'), true));
  return seats;
}

test('everybody who manages the purchase is told of a request, by a letter of their own', async () => {
  const world = await tellWish();
  const { ada, customerId, email } = world;
  const grace = freshAddress('grace');
  await inviteMember(db, ada, { customerId, email: grace, role: 'billing_manager' });
  await office.settle();
  await world.ask('I draw\r\nall day at http://evil.example.');
  const letter = await newestTo(email);
  expect(asRead(letter)).toMatchSnapshot();
  expect(headerOf(letter, 'reply-to')).toBe(`Bob Noyce <${world.bob}>`);
  expectOneDeed(letter, `${appUrl}/purchases/${world.subscription.id}/requests`);
  const theirs = await newestTo(grace);
  expect(theirs?.subject).toBe(letter?.subject);
  expect(theirs?.messageId).not.toBe(letter?.messageId);
  expect(await office.lettersTo(world.bob)).toEqual([]);
});

test('nobody is told of a request that is withdrawn before the letter is written', async () => {
  const world = await tellWish();
  const before = (await office.lettersTo(world.email)).length;
  await office.hold(async () => {
    const requestId = await world.ask();
    await withdrawRequest(db, signedIn(world.bob), { requestId });
  });
  await office.settle();
  expect(await office.lettersTo(world.email)).toHaveLength(before);
});

test('who asked is told that they have a seat, once, and needs not claim it', async () => {
  const world = await tellWish();
  await world.ask();
  await approveRequests(db, world.ada, { source: world.source });
  const letter = await newestTo(world.bob);
  expect(asRead(letter)).toMatchSnapshot();
  expectOneDeed(letter, `${appUrl}/`);
  expect(await office.lettersTo(world.bob)).toHaveLength(1);
});

test('who asked at another address is invited there instead', async () => {
  const world = await tellWish();
  await world.ask();
  const robert = freshAddress('robert');
  await updateMember(db, world.merchant, { memberId: world.memberId, email: robert });
  await approveRequests(db, world.ada, { source: world.source });
  await office.settle();
  const subjects = (await office.lettersTo(robert)).map(({ subject }) => subject);
  expect(subjects).toEqual(['Ada Lovelace invites you to Studio Pro']);
});

test('who asked is told that they wait in line, and then that the next place was theirs', async () => {
  const world = await tellWish();
  const [first] = await filled(world);
  await world.ask();
  await approveRequests(db, world.ada, { source: world.source });
  expect(asRead(await newestTo(world.bob))).toMatchSnapshot();
  await revokeSeat(db, world.ada, { seatId: first?.id ?? '' });
  await passSince(db, [{ id: first?.id ?? '' }], { seconds: heldSeconds });
  await expect
    .poll(async () => (await newestTo(world.bob))?.subject, { timeout: 15_000 })
    .toBe('You have a seat in Studio Pro');
});

test('who asked is told that it was declined, and why', async () => {
  const world = await tellWish();
  const requestIds = [await world.ask()];
  await office.settle();
  await declineRequests(db, world.ada, { source: world.source, requestIds, answer: 'In spring.' });
  const letter = await newestTo(world.bob);
  expect(asRead(letter)).toMatchSnapshot();
  expect(headerOf(letter, 'reply-to')).toBe(`Ada Lovelace <${world.email}>`);
});
