import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Address, parseAddress } from '#domain/address/parse.ts';
import { requestSignIn } from '#domain/identity/request-sign-in.ts';
import { readSignInToken } from '#domain/identity/sign-in-token.ts';
import { invitationToken, readInvitationToken } from '#domain/invitation/token.ts';
import { payOrder } from '#domain/order/pay.ts';
import { refundOrder } from '#domain/order/refund.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { declineSeat } from '#domain/seat/decline.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { buildWorld, freshAddress, operator, type World } from '#domain/test/world.ts';
import type { Letter } from '#outbox/mailbox/letters.ts';
import { headerOf, linksIn, openOffice } from '#outbox/test/office.ts';
import { appUrl, keys } from '#outbox/test/settings.ts';

const office = await openOffice();
const { db } = office;
await office.work();

async function tellStory() {
  const world = await buildWorld(db, {
    organization: { supportEmail: 'help@acme.example', timeZone: 'Europe/Berlin' },
  });
  await office.settle();
  return { ...world, bob: freshAddress('bob') };
}

function assign(world: World, email: string, immediateClaim = false) {
  const source = { subscriptionId: world.subscription.id };
  return assignSeat(db, world.ada, {
    source,
    recipient: { email },
    name: 'Bob Noyce',
    immediateClaim,
  });
}

function claim(seatId: string, number = 1) {
  return claimSeat(db, {
    key: keys.invitation,
    token: invitationToken(keys.invitation, { seatId, number }),
  });
}

async function newestTo(address: string): Promise<Letter | undefined> {
  await office.settle();
  return (await office.lettersTo(address)).at(-1);
}

// What differs from run to run is named instead, and lines are as long as they like.
function asRead(letter: Letter | undefined): string {
  const head = `Subject: ${letter?.subject}\nFrom: ${letter?.from}\nReply-To: ${headerOf(letter, 'reply-to')}`;
  const body = letter?.text.replace(/(?<![\n:])\n(?!\n)/g, ' ');
  return `${head}\n\n${body}`
    .replace(/\/claim\/\S+/, '/claim/<token>')
    .replace(/token=\S+/, 'token=<token>')
    .replace(/\/purchases\/\S+/, '/purchases/<id>')
    .replace(/until [A-Z][^.]*\./, 'until <moment>.')
    .replace(/(ada|bob|eve)(\u200b?\.\u200b?)[0-9a-f]{8}/g, '$1$2<id>');
}

async function expectOneDeed(letter: Letter | undefined, address: RegExp | string) {
  const links = new Set(linksIn(letter));
  expect([...links]).toEqual([expect.stringMatching(address)]);
  expect(letter?.html.match(/class="button"/g)).toHaveLength(1);
  expect(letter?.html).toContain('lang="en"');
  expect(letter?.text).toContain([...links][0]);
}

describe('an invitation', () => {
  test('says who invites whom to what, and links to the claim', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    const letter = await newestTo(world.bob);
    expect(asRead(letter)).toMatchSnapshot();
    await expectOneDeed(letter, /^https:\/\/seats\.example\.com\/claim\//);
    const token = linksIn(letter)[0]?.split('/').at(-1) ?? '';
    expect(readInvitationToken(keys.invitation, token)).toEqual({ seatId: seat.id, number: 1 });
    expect(headerOf(letter, 'auto-submitted')).toBe('auto-generated');
  });

  test('is not sent for a seat that is claimed at once, nor is that told to the purchaser', async () => {
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

  test('to the owner herself is answered to the support', async () => {
    const world = await tellStory();
    await assign(world, world.email);
    expect(headerOf(await newestTo(world.email), 'reply-to')).toBe('Acme <help@acme.example>');
  });
});

describe('the purchaser', () => {
  test('is told once that there are seats to hand out', async () => {
    const world = await tellStory();
    const [letter, ...more] = await office.lettersTo(world.email);
    expect(asRead(letter)).toMatchSnapshot();
    await expectOneDeed(letter, `${appUrl}/purchases/${world.subscription.id}`);
    expect(more).toEqual([]);
  });

  test('is told once of an order that is paid at once, and of one that is paid later', async () => {
    const world = await tellStory();
    await world.order(1, true);
    const later = await world.order(4, false);
    await office.settle();
    expect(await office.lettersTo(world.email)).toHaveLength(2);
    await payOrder(db, operator, { orderId: later.id });
    const letter = await newestTo(world.email);
    expect(letter?.subject).toBe('You have 4 seats in Field Guide Licence to hand out');
    expect(await office.lettersTo(world.email)).toHaveLength(3);
    expect((await office.lettersTo(world.email))[1]?.subject).toContain('1 seat in');
  });

  test('is told that a seat was claimed', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    await claim(seat.id);
    const letter = await newestTo(world.email);
    expect(asRead(letter)).toMatchSnapshot();
    await expectOneDeed(letter, `${appUrl}/purchases/${world.subscription.id}`);
  });

  test('is not told of a seat of her own', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.email.toUpperCase());
    await claim(seat.id);
    await office.settle();
    const subjects = (await office.lettersTo(world.email)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.includes('claimed'))).toEqual([]);
  });

  test('is told that a seat was declined', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    await office.settle();
    const token = invitationToken(keys.invitation, { seatId: seat.id, number: 1 });
    await declineSeat(db, { key: keys.invitation, token });
    expect(asRead(await newestTo(world.email))).toMatchSnapshot();
    expect(await office.lettersTo(world.bob)).toHaveLength(1);
  });

  test.each(['canceled', 'past_due', 'paused', 'unpaid'] as const)(
    'is told once that the purchase has ended: %s',
    async (to) => {
      const world = await tellStory();
      await endSubscription(db, operator, { subscriptionId: world.subscription.id, to });
      const letter = await newestTo(world.email);
      expect(asRead(letter)).toMatchSnapshot();
      await expectOneDeed(letter, `${appUrl}/purchases/${world.subscription.id}`);
      expect(await office.lettersTo(world.email)).toHaveLength(2);
    },
  );

  test('is told of a second ending after a recovery, and not of the recovery', async () => {
    const { subscription, email } = await tellStory();
    const subscriptionId = subscription.id;
    await endSubscription(db, operator, { subscriptionId, to: 'paused' });
    await office.settle();
    await recoverSubscription(db, operator, { subscriptionId });
    await office.settle();
    await endSubscription(db, operator, { subscriptionId, to: 'canceled' });
    await office.settle();
    expect(await office.lettersTo(email)).toHaveLength(3);
  });

  test('is not told of what is over before the letter is written', async () => {
    const { subscription, email } = await tellStory();
    const subscriptionId = subscription.id;
    await office.hold(async () => {
      await endSubscription(db, operator, { subscriptionId, to: 'paused' });
      await recoverSubscription(db, operator, { subscriptionId });
    });
    await office.settle();
    expect(await office.lettersTo(email)).toHaveLength(1);
  });

  test('is told that an order was refunded', async () => {
    const world = await tellStory();
    const order = await world.order();
    await office.settle();
    await refundOrder(db, operator, { orderId: order.id });
    expect((await newestTo(world.email))?.text).toContain('It was refunded.');
  });
});

describe('the holder', () => {
  test('is told that a claimed seat was taken back', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    await claim(seat.id);
    await revokeSeat(db, world.ada, { seatId: seat.id });
    const letter = await newestTo(world.bob);
    expect(asRead(letter)).toMatchSnapshot();
    await expectOneDeed(letter, `${appUrl}/`);
  });

  test('is told that a claimed seat ended with its purchase', async () => {
    const world = await tellStory();
    const seat = await assign(world, world.bob);
    await claim(seat.id);
    const { id: subscriptionId } = world.subscription;
    await endSubscription(db, operator, { subscriptionId, to: 'canceled' });
    expect(asRead(await newestTo(world.bob))).toMatchSnapshot();
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

describe('a sign-in letter', () => {
  const askFor = (email: Address, seconds: number) => {
    const linkId = randomUUID();
    const expires = new Date(Date.now() + seconds * 1_000);
    return requestSignIn(db, { email, linkId, expires }).then(() => linkId);
  };

  test('links to the page with the button, by a token that is made as it is written', async () => {
    const email = parseAddress(freshAddress('eve'));
    const linkId = await askFor(email, 600);
    const letter = await newestTo(email);
    expect(asRead(letter)).toMatchSnapshot();
    const link = new URL(linksIn(letter)[0] ?? '');
    expect(`${link.origin}${link.pathname}`).toBe(`${appUrl}/sign-in/link`);
    expect(link.searchParams.get('email')).toBe(email);
    expect(readSignInToken(keys.signIn, link.searchParams.get('token') ?? '')).toBe(linkId);
  });

  test('is not sent when its link is dead already', async () => {
    const email = parseAddress(freshAddress('eve'));
    await askFor(email, -1);
    expect(await newestTo(email)).toBeUndefined();
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
  await expectOneDeed(letter, /\/claim\//);
});

test('no job holds anything secret', async () => {
  const jobs = await office.sql`select data from pgboss.job where name = 'letters'`;
  expect(jobs.length).toBeGreaterThan(10);
  for (const { data } of jobs) expect(Object.keys(data).sort()).toEqual(['eventId', 'letter']);
});
