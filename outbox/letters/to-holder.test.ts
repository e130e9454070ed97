import { describe, expect, test } from 'vitest';
import { readInvitationToken } from '#domain/invitation/token.ts';
import { updateMember } from '#domain/member/update.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { copyLink } from '#domain/seat/copy-link.ts';
import { correctAddress } from '#domain/seat/correct-address.ts';
import { reinstateSeat } from '#domain/seat/reinstate.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
import { heldSeconds, undoRevoke } from '#domain/seat/undo-revoke.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { asRead, expectOneDeed, headerOf, linksIn } from '#outbox/test/reading.ts';
import { appUrl, keys } from '#outbox/test/settings.ts';
import { openStory } from '#outbox/test/story.ts';

const { office, tellStory, assign, claim, newestTo } = await openStory();
const { db } = office;

describe('an invitation', () => {
  test('R34: says who invites whom to what, and links to the claim', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    const letter = await newestTo(world.bob);
    expect(asRead(letter)).toMatchSnapshot();
    expectOneDeed(letter, /^https:\/\/seats\.example\.com\/claim\//);
    const token = linksIn(letter)[0]?.split('/').at(-1) ?? '';
    expect(readInvitationToken(keys.invitation, token)).toEqual({ seatId: seat.id, number: 1 });
    expect(headerOf(letter, 'auto-submitted')).toBe('auto-generated');
  });

  test('R34: is not sent for a seat that is claimed at once, nor is that told to the purchaser', async () => {
    const world = await tellStory();
    await assign(world, world.bob, true);
    expect(await newestTo(world.bob)).toBeUndefined();
    expect(await office.lettersTo(world.email)).toHaveLength(1);
  });

  test("is answered to the owner where the merchant's program gave the seat", async () => {
    const world = await tellStory();
    const source = { subscriptionId: world.subscription.id };
    await assignSeat(db, world.merchant, { source, recipient: { email: world.bob } });
    const letter = await newestTo(world.bob);
    expect(letter?.subject).toBe('Ada Lovelace invites you to Studio Pro');
    expect(headerOf(letter, 'reply-to')).toBe(`Ada Lovelace <${world.email}>`);
  });

  test('R46: sent anew goes to the address that the seat has now', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    await office.settle();
    const robert = freshAddress('robert');
    await updateMember(db, world.merchant, { memberId: seat.member.id, email: robert });
    await resendInvitation(db, world.ada, { seatId: seat.id });
    const token =
      linksIn(await newestTo(robert))[0]
        ?.split('/')
        .at(-1) ?? '';
    expect(readInvitationToken(keys.invitation, token)).toEqual({ seatId: seat.id, number: 3 });
    expect(await office.lettersTo(world.bob)).toHaveLength(1);
  });

  test('to the owner herself is answered to the support', async () => {
    const world = await tellStory();
    await assign(world, world.email);
    expect(headerOf(await newestTo(world.email), 'reply-to')).toBe('Acme <help@acme.example>');
  });
});

describe('the holder', () => {
  test('is told that a claimed seat was taken back', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    await office.settle();
    await claim(seat.id);
    await revokeSeat(db, world.ada, { seatId: seat.id });
    const letter = await newestTo(world.bob);
    expect(asRead(letter)).toMatchSnapshot();
    expectOneDeed(letter, `${appUrl}/`);
  });

  test('is told of nothing while a revoke can be taken back, and of nothing where it was', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    await office.settle();
    await claim(seat.id);
    await revokeSeat(db, world.ada, { seatId: seat.id });
    const waiting = () => office.sql`
      select extract(epoch from start_after - created_on)::int as seconds from pgboss.job
       where data ->> 'letter' = 'seat_revoked' and state = 'created'`;
    await expect.poll(waiting).toEqual([{ seconds: heldSeconds }]);
    await undoRevoke(db, world.ada, { seatId: seat.id });
    await office.settle();
    expect(await office.lettersTo(world.bob)).toHaveLength(1);
  });

  test('is told once, where a revoke was taken back and done again', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    await office.settle();
    await claim(seat.id);
    await office.hold(async () => {
      await revokeSeat(db, world.ada, { seatId: seat.id });
      const { id: seatId } = await undoRevoke(db, world.ada, { seatId: seat.id });
      await revokeSeat(db, world.ada, { seatId });
    });
    await office.settle();
    expect(await office.lettersTo(world.bob)).toHaveLength(2);
  });

  test('whose invitation came back has the letter already', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    await office.settle();
    await revokeSeat(db, world.ada, { seatId: seat.id });
    await undoRevoke(db, world.ada, { seatId: seat.id });
    await office.settle();
    expect(await office.lettersTo(world.bob)).toHaveLength(1);
  });

  test('who is invited again gets a letter whose link opens the new seat', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    await office.settle();
    await claim(seat.id);
    await revokeSeat(db, world.ada, { seatId: seat.id });
    await office.settle();
    const again = await reinstateSeat(db, world.ada, { seatId: seat.id });
    const letter = await newestTo(world.bob);
    const token = linksIn(letter)[0]?.split('/').at(-1) ?? '';
    expect(readInvitationToken(keys.invitation, token)).toEqual({ seatId: again.id, number: 2 });
  });

  test('a link that was copied makes no letter; a corrected address gets one', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    await office.settle();
    await copyLink(db, world.ada, { key: keys.invitation, seatId: seat.id });
    await office.settle();
    expect(await office.lettersTo(world.bob)).toHaveLength(1);
    const email = freshAddress('bob');
    await correctAddress(db, world.ada, { seatId: seat.id, email });
    expect((await newestTo(email))?.subject).toBe('Ada Lovelace invites you to Studio Pro');
    expect(await office.lettersTo(world.bob)).toHaveLength(1);
  });

  test('is told that a claimed seat went to somebody else, who is invited', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    await office.settle();
    await claim(seat.id);
    const email = freshAddress('carol');
    await transferSeat(db, world.ada, { seatId: seat.id, recipient: { email } });
    expect((await newestTo(email))?.subject).toBe('Ada Lovelace invites you to Studio Pro');
    expect((await newestTo(world.bob))?.subject).toBe('Your seat in Studio Pro was taken back');
  });

  test('is told that a claimed seat ended with its purchase', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    await office.settle();
    await claim(seat.id);
    const { id: subscriptionId } = world.subscription;
    await endSubscription(db, operator, { subscriptionId, to: 'canceled' });
    expect(asRead(await newestTo(world.bob))).toMatchSnapshot();
  });

  test('is not told that a seat ended that a recovery has given back meanwhile', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    await office.settle();
    await claim(seat.id);
    const { id: subscriptionId } = world.subscription;
    await office.hold(async () => {
      await endSubscription(db, operator, { subscriptionId, to: 'past_due' });
      await recoverSubscription(db, operator, { subscriptionId });
    });
    await office.settle();
    expect(await office.lettersTo(world.bob)).toHaveLength(1);
    await endSubscription(db, operator, { subscriptionId, to: 'past_due' });
    expect((await newestTo(world.bob))?.subject).toContain('ended');
  });

  test('is not told of the end of a seat that was never claimed', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    await office.settle();
    await revokeSeat(db, world.ada, { seatId: seat.id });
    await office.settle();
    expect(await office.lettersTo(world.bob)).toHaveLength(1);
  });
});

test('names neither link nor write markup or headers, in any letter', async () => {
  const world = await buildWorld(db, {
    organization: { name: 'Evil.com <b>Ltd</b>' },
    product: { name: 'http://evil.com/a?b <script>' },
  });
  const source = { subscriptionId: world.subscription.id };
  const email = freshAddress('bob');
  await office.sql`update members set name = ${'Ada\r\nBcc: spy@evil.example\u202e'} where lower(email) = ${world.email}`;
  await assignSeat(db, world.ada, { source, recipient: { email } });
  const letter = await newestTo(email);
  expect(letter?.subject).toBe(
    'Ada Bcc: spy@evil.example invites you to http://evil.com/a?b <script>',
  );
  expect(letter?.to).toEqual([email]);
  expect(headerOf(letter, 'bcc')).toBeUndefined();
  expect(letter?.html).not.toMatch(/<script|<b>|evil\.com|http:\/\/evil/);
  expect(letter?.text).not.toMatch(/evil\.com|http:\/\/evil|evil\.example/);
  expect(letter?.html).toContain('Evil\u200b.\u200bcom &lt;b&gt;Ltd&lt;\u200b/\u200bb&gt;');
  expectOneDeed(letter, /\/claim\//);
});
