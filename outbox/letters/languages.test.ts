import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Address, parseAddress } from '#domain/address/parse.ts';
import { updateCustomer } from '#domain/customer/update.ts';
import { sessionAdapter } from '#domain/identity/adapter.ts';
import { chooseLanguage } from '#domain/identity/choose-language.ts';
import { requestSignIn } from '#domain/identity/request-sign-in.ts';
import { signInToken } from '#domain/identity/sign-in-token.ts';
import type { Language } from '#domain/language/languages.ts';
import { inviteMember } from '#domain/member/invite.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { correctAddress } from '#domain/seat/correct-address.ts';
import { reinstateSeat } from '#domain/seat/reinstate.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { resendMany } from '#domain/seat/resend-many.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
import { askToJoin } from '#domain/share-link/ask.ts';
import { createShareLink } from '#domain/share-link/create.ts';
import { linkToken } from '#domain/share-link/token.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { freshAddress, operator, type World } from '#domain/test/world.ts';
import { spoken } from '#messages/languages.ts';
import { linksIn } from '#outbox/test/reading.ts';
import { keys } from '#outbox/test/settings.ts';
import { openStory } from '#outbox/test/story.ts';

const { office, tellStory, claim, newestTo } = await openStory();
const { db } = office;

const english = 'Ada Lovelace invites you to Studio Pro';
const german = 'Ada Lovelace lädt Sie zu Studio Pro ein';
const arabic = 'يدعوك \u2068Ada Lovelace\u2069 إلى \u2068Studio Pro\u2069';

function speaks({ organization }: World, language: Language) {
  return updateOrganization(db, operator, { organizationId: organization.id, language });
}

async function chose(email: string, language: Language) {
  await sessionAdapter(db).createUser?.({ id: '', email, emailVerified: null });
  await chooseLanguage(db, { email, language });
}

function invite({ ada, subscription }: World, email: string, language?: Language) {
  const source = { subscriptionId: subscription.id };
  return assignSeat(db, ada, { source, recipient: { email }, language });
}

test('an invitation is written in the language that the inviter chose', async () => {
  const world = await tellStory();
  await chose(world.bob, 'ar');
  const { id: seatId } = await invite(world, world.bob, 'de');
  expect((await newestTo(world.bob))?.subject).toBe(german);
  await resendInvitation(db, world.ada, { seatId });
  expect((await newestTo(world.bob))?.subject).toBe(german);
  expect(await office.lettersTo(world.bob)).toHaveLength(2);
});

test("else in the invited person's own, else in the organization's", async () => {
  const world = await tellStory();
  await speaks(world, 'de');
  await chose(world.bob.toUpperCase(), 'ar');
  await invite(world, world.bob);
  expect((await newestTo(world.bob))?.subject).toBe(arabic);
  const carol = freshAddress('carol');
  await invite(world, carol);
  expect((await newestTo(carol))?.subject).toBe(german);
});

test('what a holder is told later is in the language that they chose meanwhile', async () => {
  const world = await tellStory();
  const { id: seatId } = await invite(world, world.bob, 'ar');
  await claim(seatId);
  await chose(world.bob, 'de');
  await revokeSeat(db, world.ada, { seatId });
  expect((await newestTo(world.bob))?.subject).toBe('Ihr Platz in Studio Pro wurde zurückgenommen');
});

test("who chose none is told in the invitation's language", async () => {
  const world = await tellStory();
  const { id: seatId } = await invite(world, world.bob, 'de');
  await claim(seatId);
  await revokeSeat(db, world.ada, { seatId });
  expect((await newestTo(world.bob))?.subject).toBe('Ihr Platz in Studio Pro wurde zurückgenommen');
});

test('a purchaser is told in their own language, else in what the merchant knows of them', async () => {
  const world = await tellStory();
  const which = { customerId: world.customerId };
  await updateCustomer(db, world.merchant, { which, locale: 'de-AT' });
  await claim((await invite(world, world.bob)).id);
  expect((await newestTo(world.email))?.subject).toBe(
    `${world.bob} hat einen Platz in Studio Pro angenommen`,
  );
  await chose(world.email, 'en');
  const carol = freshAddress('carol');
  await claim((await invite(world, carol)).id);
  expect((await newestTo(world.email))?.subject).toBe(`${carol} claimed a seat in Studio Pro`);
});

test('a sign-in letter speaks as the page did on which it was asked for', async () => {
  const email: Address = parseAddress(freshAddress('eve'));
  const linkId = randomUUID();
  const token = signInToken(keys.signIn, linkId);
  const expires = new Date(Date.now() + 600_000);
  await requestSignIn(db, { email, linkId, token, expires, language: 'de' });
  expect((await newestTo(email))?.subject).toMatch(/^Ihr Link zum Anmelden/);
});

test.each(spoken)('letters are whole in %s, and name days as it does', async (language) => {
  const world = await tellStory();
  const before = await office.lettersTo(world.email);
  await speaks(world, language);
  const { id: seatId, invitationTokenExpiresAt: ends } = await invite(world, world.bob);
  await office.settle();
  await claim(seatId);
  await office.settle();
  await revokeSeat(db, world.ada, { seatId });
  await endSubscription(db, operator, { subscriptionId: world.subscription.id, to: 'canceled' });
  await office.settle();
  const toBob = await office.lettersTo(world.bob);
  const toAda = (await office.lettersTo(world.email)).slice(before.length);
  expect([toBob.length, toAda.length]).toEqual([2, 2]);
  for (const { subject, text, html } of [...toBob, ...toAda]) {
    expect(html).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
    const said = `${subject}\n${text}`;
    expect(said).not.toMatch(/[{}]|letters\.\w/);
    if (language !== 'en') expect(said).not.toMatch(/\b(the|your|you|this)\b/i);
  }
  const day = { weekday: 'long', timeZone: 'Europe/Berlin' } as const;
  expect(toBob[0]?.text).toContain(ends?.toLocaleDateString(language, day));
});

test('an Arabic letter runs from right to left, and each name in it stands by itself', async () => {
  const world = await tellStory();
  await invite(world, world.bob, 'ar');
  const letter = await newestTo(world.bob);
  expect(letter?.html).toMatch(
    /<html[^>]* dir="rtl"[^>]* lang="ar"|<html[^>]* lang="ar"[^>]* dir="rtl"/,
  );
  expect(letter?.html).toMatch(/<body[^>]* dir="rtl"/);
  expect(letter?.text).toContain(`\u2068${world.bob}\u2069`);
  expect(letter?.text).toContain('\u2068Acme\u2069');
});

test('a name that runs from right to left stands by itself in an English letter', async () => {
  const world = await tellStory();
  await updateOrganization(db, operator, {
    organizationId: world.organization.id,
    name: 'שלום (אקמה)',
  });
  await invite(world, world.bob);
  const letter = await newestTo(world.bob);
  expect(letter?.text).toContain('\u2068שלום (אקמה)\u2069 keeps a seat');
});

test('letters come from the name that the organization chose for that', async () => {
  const world = await tellStory();
  await updateOrganization(db, operator, {
    organizationId: world.organization.id,
    senderName: 'Acme Seats',
  });
  await invite(world, world.bob);
  expect((await newestTo(world.bob))?.from).toBe('"Acme Seats" <seats@example.com>');
});

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

  test('as they mend an address, as they hand a seat on, and as they invite somebody again', async () => {
    const world = await tellStory();
    const { id: seatId } = await invite(world, freshAddress('bbo'), 'ar');
    const mended = await correctAddress(db, world.ada, {
      seatId,
      email: world.bob,
      language: 'de',
    });
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
      () => correctAddress(db, world.ada, { seatId, email: freshAddress(), ...tlh }),
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
