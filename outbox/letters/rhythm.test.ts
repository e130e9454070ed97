import { expect, test } from 'vitest';
import { invitationToken, readInvitationToken } from '#domain/invitation/token.ts';
import { addMember } from '#domain/member/add.ts';
import { updateMember } from '#domain/member/update.ts';
import { makeDigests } from '#domain/purchase/digest.ts';
import { chooseSeatLetters, type SeatLetters } from '#domain/purchase/seat-letters.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { declineSeat } from '#domain/seat/decline.ts';
import { leaveSeat } from '#domain/seat/leave.ts';
import { markUndeliverable } from '#domain/seat/mark-undeliverable.ts';
import { remindInvited } from '#domain/seat/remind.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import type { Seat } from '#domain/seat/seat.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
import { age, whereItIsNoon } from '#domain/test/days.ts';
import { freshAddress, signedIn, type World } from '#domain/test/world.ts';
import { asRead, expectOneDeed, headerOf, linksIn } from '#outbox/test/reading.ts';
import { appUrl, keys } from '#outbox/test/settings.ts';
import { openStory } from '#outbox/test/story.ts';

const { office, tellStory, assign, claim, newestTo } = await openStory();
const { db, sql } = office;
const timeZone = await whereItIsNoon(db);

test('who has not claimed is reminded with the link that they have, and by whoever sent it', async () => {
  const world = await tellStory();
  const seat = await assign(world, world.bob);
  await office.settle();
  await age(db, seat, 2);
  await remindInvited(db);
  const letter = await newestTo(world.bob);
  expect(asRead(letter)).toMatchSnapshot();
  expectOneDeed(letter, /^https:\/\/seats\.example\.com\/claim\//);
  expect(headerOf(letter, 'reply-to')).toBe(`Ada Lovelace <${world.email}>`);
  const token = linksIn(letter)[0]?.split('/').at(-1) ?? '';
  expect(readInvitationToken(keys.invitation, token)).toEqual({ seatId: seat.id, number: 1 });
});

test('a reminder whose link has run out offers a new one, and still leads to the same page', async () => {
  const world = await tellStory();
  const seat = await assign(world, world.bob);
  await office.settle();
  await age(db, seat, 10);
  await remindInvited(db);
  const letter = await newestTo(world.bob);
  expect(asRead(letter)).toMatchSnapshot();
  expectOneDeed(letter, /^https:\/\/seats\.example\.com\/claim\//);
});

test('a reminder that is overtaken by a claim is not sent', async () => {
  const world = await tellStory();
  const seat = await assign(world, world.bob);
  await office.settle();
  await age(db, seat, 2);
  await office.hold(async () => {
    await remindInvited(db);
    await claim(seat.id);
  });
  await office.settle();
  expect(await office.lettersTo(world.bob)).toHaveLength(1);
});

/** Somebody who helps Ada to manage, and how they want to hear. */
async function managerOf({ ada, customerId, subscription }: World, wish: SeatLetters) {
  const email = freshAddress('eve');
  const member = await addMember(db, ada, { customerId, email, role: 'billing_manager' });
  const source = { subscriptionId: subscription.id };
  await chooseSeatLetters(db, signedIn(email), { source, wish });
  return member;
}

test('each who manages and wants to hear of each seat gets a letter, and nobody else', async () => {
  const world = await tellStory();
  const [eager, quiet] = [await managerOf(world, 'each'), await managerOf(world, 'none')];
  await office.settle();
  const before = (await office.lettersTo(quiet.email)).length;
  const seat = await assign(world, world.bob);
  await claim(seat.id);
  const letters = [await newestTo(world.email), await newestTo(eager.email)];
  for (const letter of letters) {
    expect(letter?.subject).toBe('Bob Noyce claimed a seat in Studio Pro');
    expectOneDeed(letter, `${appUrl}/purchases/${world.subscription.id}`);
  }
  expect(new Set(letters.map((letter) => letter?.messageId)).size).toBe(2);
  expect(await office.lettersTo(quiet.email)).toHaveLength(before);
});

test('who no longer manages gets no letter, though it was on its way', async () => {
  const world = await tellStory();
  const eve = await managerOf(world, 'each');
  const seat = await assign(world, world.bob);
  await office.settle();
  const before = (await office.lettersTo(eve.email)).length;
  await office.hold(async () => {
    await claim(seat.id);
    await updateMember(db, world.ada, { memberId: eve.id, role: 'member' });
  });
  await office.settle();
  expect(await office.lettersTo(eve.email)).toHaveLength(before);
});

/** A purchase whose last place the merchant's program gives away. */
function fill({ merchant, subscription }: World) {
  const source = { subscriptionId: subscription.id };
  return assignSeat(db, merchant, { source, recipient: { email: freshAddress() } });
}

test('whoever manages hears that no seat is left, once a day, if they want to hear at all', async () => {
  const world = await tellStory({ seats: 2 });
  const [daily, quiet] = [await managerOf(world, 'daily'), await managerOf(world, 'none')];
  await office.settle();
  const silent = (await office.lettersTo(quiet.email)).length;
  await assign(world, world.bob);
  await office.settle();
  const before = (await office.lettersTo(world.email)).length;
  const last = await fill(world);
  const letter = await newestTo(world.email);
  expect(asRead(letter)).toMatchSnapshot();
  expectOneDeed(letter, `${appUrl}/purchases/${world.subscription.id}`);
  expect(letter?.subject).toBe('All 2 seats of Studio Pro are taken');
  expect((await newestTo(daily.email))?.subject).toBe(letter?.subject);
  await revokeSeat(db, world.ada, { seatId: last.id });
  await fill(world);
  await office.settle();
  expect(await office.lettersTo(world.email)).toHaveLength(before + 1);
  expect(await office.lettersTo(quiet.email)).toHaveLength(silent);
});

test('who took the last seat by hand has seen it, and a place that is handed on fills nothing', async () => {
  const world = await tellStory({ seats: 2 });
  const before = (await office.lettersTo(world.email)).length;
  await assign(world, freshAddress());
  const seat = await assign(world, freshAddress());
  await office.settle();
  await sql`delete from pgboss.job where name = 'letters'`;
  await transferSeat(db, world.merchant, {
    seatId: seat.id,
    recipient: { email: freshAddress() },
  });
  await office.settle();
  expect(await office.lettersTo(world.email)).toHaveLength(before);
});

test('a seat that is free again by the time is no reason for a letter', async () => {
  const world = await tellStory({ seats: 2 });
  await assign(world, freshAddress());
  await office.settle();
  const before = (await office.lettersTo(world.email)).length;
  await office.hold(async () => {
    const seat = await fill(world);
    await revokeSeat(db, world.ada, { seatId: seat.id });
  });
  await office.settle();
  expect(await office.lettersTo(world.email)).toHaveLength(before);
});

/** Ada hears once a day, and the digests of today are made. */
async function dailyStory() {
  const world = await tellStory({ timeZone, seats: 30 });
  const source = { subscriptionId: world.subscription.id };
  await chooseSeatLetters(db, world.ada, { source, wish: 'daily' });
  await office.settle();
  await makeDigests(db);
  const invite = (name: string, email = freshAddress()) =>
    assignSeat(db, world.ada, { source, recipient: { email }, name });
  const seatFor = async (name: string): Promise<Seat> => {
    const seat = await invite(name);
    await claim(seat.id);
    return seat;
  };
  const nextMorning = async () => {
    await office.settle();
    await sql`
      update digest_days set day = day - 1 where organization_id = ${world.organization.id}`;
    await makeDigests(db);
    await office.settle();
  };
  return { ...world, invite, seatFor, nextMorning };
}

test('once a day: who claimed, declined, left, could not be reached, and whose invitation ends', async () => {
  const { email, invite, seatFor, nextMorning, subscription } = await dailyStory();
  const before = (await office.lettersTo(email)).length;
  await seatFor('Grace Hopper');
  await seatFor('Alan Turing');
  const token = (await invite('Charles Babbage')).id;
  await declineSeat(db, { key: keys.invitation, token: tokenFor(token) });
  const left = await seatFor('Katherine Johnson');
  await leaveSeat(db, signedIn(left.email), { seatId: left.id });
  const lost = await invite('evil.com');
  await markUndeliverable(db, { seatId: lost.id, number: 1, answer: '550 No such mailbox' });
  const ending = await invite('Hedy Lamarr');
  await sql`
    update customer_seats set invitation_token_expires_at = now() + interval '10 hours'
     where id = ${ending.id}`;
  await office.settle();
  expect(await office.lettersTo(email)).toHaveLength(before);
  await nextMorning();
  const letter = await newestTo(email);
  expect(await office.lettersTo(email)).toHaveLength(before + 1);
  expect(asRead(letter)).toMatchSnapshot();
  expectOneDeed(letter, `${appUrl}/purchases/${subscription.id}`);
});

test('a crowd is counted, and the first are named', async () => {
  const { email, seatFor, nextMorning } = await dailyStory();
  for (let at = 1; at <= 12; at += 1) await seatFor(`Person ${at}`);
  await nextMorning();
  expect((await newestTo(email))?.text.replace(/\s+/g, ' ')).toContain(
    '12 people claimed a seat: Person 1, Person 2, Person 3, Person 4, Person 5, Person 6, Person 7, Person 8, Person 9, Person 10, and 2 more.',
  );
});

test('a day with nothing but the reader’s own deeds is no day for a letter', async () => {
  const { ada, email, invite, nextMorning } = await dailyStory();
  const before = (await office.lettersTo(email)).length;
  const own = await invite('Ada Lovelace', email);
  await claim(own.id);
  await revokeSeat(db, ada, { seatId: (await invite('Bob Noyce')).id });
  await office.settle();
  const invitation = (await office.lettersTo(email)).length - before;
  await nextMorning();
  expect(await office.lettersTo(email)).toHaveLength(before + invitation);
});

function tokenFor(seatId: string): string {
  return invitationToken(keys.invitation, { seatId, number: 1 });
}
