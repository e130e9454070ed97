import { describe, expect, test } from 'vitest';
import type { Language } from '#domain/language/languages.ts';
import { inviteMember } from '#domain/member/invite.ts';
import { correctAddress } from '#domain/seat/correct-address.ts';
import { reinstateSeat } from '#domain/seat/reinstate.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { resendMany } from '#domain/seat/resend-many.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
import { askToJoin } from '#domain/share-link/ask.ts';
import { createShareLink } from '#domain/share-link/create.ts';
import { linkToken } from '#domain/share-link/token.ts';
import { freshAddress } from '#domain/test/world.ts';
import { linksIn } from '#outbox/test/reading.ts';
import { keys } from '#outbox/test/settings.ts';
import { speakingOn } from '#outbox/test/speaking.ts';
import { openStory } from '#outbox/test/story.ts';

const { office, tellStory, newestTo } = await openStory();
const { db } = office;

const english = 'Ada Lovelace invites you to Studio Pro';
const german = 'Ada Lovelace lädt Sie zu Studio Pro ein';
const arabic = 'يدعوك \u2068Ada Lovelace\u2069 إلى \u2068Studio Pro\u2069';
const { chose, invite } = speakingOn(db);

describe('whoever sends a letter can say what it is written in', () => {
  const toBob = async ({ bob }: { bob: string }) => (await newestTo(bob))?.subject;

  test('again: as before, unless they say otherwise', async () => {
    const world = await tellStory();
    const { id: seatId } = await invite(world, world.bob, 'de');
    await resendInvitation(db, world.ada, { seatId, language: 'ar' });
    expect(await toBob(world)).toBe(arabic);
    await resendInvitation(db, world.ada, { seatId });
    expect(await toBob(world)).toBe(arabic);
    await resendInvitation(db, world.ada, { seatId, language: null });
    expect(await toBob(world)).toBe(english);
  });

  test('to many at once: each as before, unless they say otherwise', async () => {
    const world = await tellStory();
    const source = { subscriptionId: world.subscription.id };
    const { id } = await invite(world, world.bob, 'de');
    await resendMany(db, world.ada, { source, seatIds: [id] });
    expect(await toBob(world)).toBe(german);
    await resendMany(db, world.ada, { source, seatIds: [id], language: 'ar' });
    expect(await toBob(world)).toBe(arabic);
  });

  test('as they hand a seat on, and as they invite somebody again; to a mended address, as before', async () => {
    const world = await tellStory();
    const { id: seatId } = await invite(world, freshAddress('bbo'), 'de');
    const mended = await correctAddress(db, world.ada, { seatId, email: world.bob });
    expect(await toBob(world)).toBe(german);
    const carol = freshAddress('carol');
    const recipient = { email: carol };
    const to = { seatId: mended.seat.id, recipient, language: 'ar' } as const;
    const { seat } = await transferSeat(db, world.ada, to);
    expect((await newestTo(carol))?.subject).toBe(arabic);
    await revokeSeat(db, world.ada, { seatId: seat.id });
    await reinstateSeat(db, world.ada, { seatId: seat.id, language: 'de' });
    expect((await newestTo(carol))?.subject).toBe(german);
  });

  test('left unsaid, a seat that is handed on speaks to its new holder, and the same one as before', async () => {
    const world = await tellStory();
    await chose(world.bob, 'ar');
    const { id: seatId } = await invite(world, freshAddress('eve'), 'de');
    const { seat } = await transferSeat(db, world.ada, { seatId, recipient: { email: world.bob } });
    expect(await toBob(world)).toBe(arabic);
    await revokeSeat(db, world.ada, { seatId: seat.id });
    const again = await reinstateSeat(db, world.ada, { seatId: seat.id, language: 'de' });
    await revokeSeat(db, world.ada, { seatId: again.id });
    await reinstateSeat(db, world.ada, { seatId: again.id });
    expect(await toBob(world)).toBe(german);
  });

  test('as they bring somebody into the team', async () => {
    const world = await tellStory();
    await chose(world.bob, 'ar');
    const bring = (language?: Language) =>
      inviteMember(db, world.ada, {
        customerId: world.customerId,
        email: world.bob,
        role: 'member',
        language,
      });
    await bring('de');
    expect(await toBob(world)).toBe('Ada Lovelace nimmt Sie bei Acme ins Team auf');
    await bring();
    expect(await toBob(world)).toContain('أضافك');
  });

  test('in one that Usher speaks', async () => {
    const world = await tellStory();
    const { id: seatId } = await invite(world, world.bob);
    const tlh = { language: 'tlh' as Language };
    const refusals = [
      () => resendInvitation(db, world.ada, { seatId, ...tlh }),
      () => transferSeat(db, world.ada, { seatId, recipient: { email: freshAddress() }, ...tlh }),
      () =>
        inviteMember(db, world.ada, {
          customerId: world.customerId,
          email: freshAddress(),
          role: 'member',
          ...tlh,
        }),
    ];
    for (const refusal of refusals) {
      const no = { code: 'InvalidRequest', because: 'language', field: 'language' };
      await expect(refusal()).rejects.toMatchObject(no);
    }
  });
});

test('the letter of a shared link speaks as the page did on which it was asked for', async () => {
  const world = await tellStory();
  const source = { subscriptionId: world.subscription.id };
  const { id } = await createShareLink(db, world.ada, { source, days: 7 });
  const asking = { key: keys.sharing, token: linkToken(keys.sharing, id), email: world.bob };
  await askToJoin(db, { ...asking, language: 'de' });
  const [asked] = linksIn(await newestTo(world.bob));
  expect((await newestTo(world.bob))?.html).toContain('lang="de"');
  expect(asked).toContain('/join/seat/');
  await chose(world.bob, 'ar');
  await askToJoin(db, asking);
  expect((await newestTo(world.bob))?.html).toContain('lang="ar"');
});
