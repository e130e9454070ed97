import { expect, test } from 'vitest';
import { assignSeat } from '#domain/seat/assign.ts';
import { endDatedSeats } from '#domain/seat/end-dated.ts';
import { endSeatOn } from '#domain/seat/end-on.ts';
import { leaveSeat } from '#domain/seat/leave.ts';
import { tellLastDays } from '#domain/seat/tell-last-days.ts';
import { dayAt, letLastDayPass, whereItIsNoon } from '#domain/test/days.ts';
import { signedIn } from '#domain/test/world.ts';
import { asRead, expectOneDeed, headerOf } from '#outbox/test/reading.ts';
import { appUrl } from '#outbox/test/settings.ts';
import { openStory } from '#outbox/test/story.ts';

const { office, tellStory, assign, claim, newestTo } = await openStory();
const { db } = office;
const timeZone = await whereItIsNoon(db);

/** Bob has claimed a seat whose last day is so many days from now. */
async function bobFor(days: number) {
  const world = await tellStory({ timeZone });
  const { id: seatId } = await assign(world, world.bob);
  await office.settle();
  await claim(seatId);
  const setLastDay = async (in_: number | null) =>
    endSeatOn(db, world.ada, {
      seatId,
      endsOn: in_ === null ? null : await dayAt(db, timeZone, in_),
    });
  await setLastDay(days);
  await tellLastDays(db);
  await office.settle();
  return { ...world, seatId, setLastDay };
}

/** What came for somebody, the invitation apart. */
const subjectsTo = async (address: string) =>
  (await office.lettersTo(address))
    .map(({ subject }) => subject)
    .filter((subject) => !subject?.includes('invites you'));

test('an invitation names the last day where there is one', async () => {
  const world = await tellStory({ timeZone });
  const source = { subscriptionId: world.subscription.id };
  const recipient = { email: world.bob };
  await assignSeat(db, world.ada, { source, recipient, endsOn: '2999-06-30' });
  expect((await newestTo(world.bob))?.text).toContain(
    'The seat is yours until the end of Sunday, June 30, 2999.',
  );
});

test('the holder is told of the last day some days before, and whom to ask for more', async () => {
  const { bob, email } = await bobFor(3);
  const letter = await newestTo(bob);
  expect(asRead(letter)).toMatchSnapshot();
  expect(headerOf(letter, 'reply-to')).toBe(`Ada Lovelace <${email}>`);
  expectOneDeed(letter, `${appUrl}/`);
});

test('a last day that was moved before the letter went is not told', async () => {
  const { bob, setLastDay } = await bobFor(20);
  await office.hold(async () => {
    await setLastDay(3);
    await tellLastDays(db);
    await setLastDay(20);
  });
  await office.settle();
  expect(await subjectsTo(bob)).not.toContainEqual(expect.stringContaining('ends after'));
});

test('who was told of a last day is told that it no longer holds', async () => {
  const { bob, setLastDay } = await bobFor(3);
  await setLastDay(90);
  expect(asRead(await newestTo(bob))).toMatchSnapshot();
  await setLastDay(2);
  await tellLastDays(db);
  await office.settle();
  await setLastDay(null);
  expect(asRead(await newestTo(bob))).toMatchSnapshot();
});

test('who was told of none hears nothing when it moves', async () => {
  const { bob, setLastDay } = await bobFor(30);
  await setLastDay(60);
  await setLastDay(null);
  await office.settle();
  expect(await subjectsTo(bob)).toEqual([]);
});

test('the holder is told when the last day is over', async () => {
  const { bob, seatId } = await bobFor(3);
  await letLastDayPass(db, { id: seatId });
  await endDatedSeats(db);
  const letter = await newestTo(bob);
  expect(asRead(letter)).toMatchSnapshot();
  expectOneDeed(letter, `${appUrl}/`);
});

test('the purchaser is told that a holder left, and the holder is not', async () => {
  const world = await tellStory();
  const { id: seatId } = await assign(world, world.bob);
  await claim(seatId);
  await office.settle();
  const before = (await office.lettersTo(world.bob)).length;
  await leaveSeat(db, signedIn(world.bob), { seatId });
  const letter = await newestTo(world.email);
  expect(asRead(letter)).toMatchSnapshot();
  expectOneDeed(letter, `${appUrl}/purchases/${world.subscription.id}`);
  expect(await office.lettersTo(world.bob)).toHaveLength(before);
});

test('an owner who leaves a seat of her own needs no letter about it', async () => {
  const world = await tellStory();
  const { id: seatId } = await assign(world, world.email, true);
  await office.settle();
  const before = (await office.lettersTo(world.email)).length;
  await leaveSeat(db, world.ada, { seatId });
  await office.settle();
  expect(await office.lettersTo(world.email)).toHaveLength(before);
});
