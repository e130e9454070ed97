import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Address, parseAddress } from '#domain/address/parse.ts';
import { updateCustomer } from '#domain/customer/update.ts';
import { requestSignIn } from '#domain/identity/request-sign-in.ts';
import { signInToken } from '#domain/identity/sign-in-token.ts';
import type { Language } from '#domain/language/languages.ts';
import { updateOrganization } from '#domain/organization/update.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { freshAddress, operator, type World } from '#domain/test/world.ts';
import { spoken } from '#messages/languages.ts';
import { keys } from '#outbox/test/settings.ts';
import { speakingOn } from '#outbox/test/speaking.ts';
import { openStory } from '#outbox/test/story.ts';

const { office, tellStory, claim, newestTo } = await openStory();
const { db } = office;

const german = 'Ada Lovelace lädt Sie zu Studio Pro ein';
const arabic = 'يدعوك \u2068Ada Lovelace\u2069 إلى \u2068Studio Pro\u2069';

function speaks({ organization }: World, language: Language) {
  return updateOrganization(db, operator, { organizationId: organization.id, language });
}

const { chose, invite } = speakingOn(db);

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
  await office.settle();
  await claim(seatId);
  await chose(world.bob, 'de');
  await revokeSeat(db, world.ada, { seatId });
  expect((await newestTo(world.bob))?.subject).toBe('Ihr Platz in Studio Pro wurde zurückgenommen');
});

test("who chose none is told in the invitation's language", async () => {
  const world = await tellStory();
  const { id: seatId } = await invite(world, world.bob, 'de');
  await office.settle();
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
  expect(letter?.text).toContain('\u2068שלום (אקמה)\u2069 has a seat');
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
