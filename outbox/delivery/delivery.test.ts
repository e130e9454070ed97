import { beforeEach, expect, test } from 'vitest';
import type { Address } from '#domain/address/parse.ts';
import { invitationToken } from '#domain/invitation/token.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { findSeat } from '#domain/seat/find.ts';
import { placeMany } from '#domain/seat/place.ts';
import { resendInvitation } from '#domain/seat/resend.ts';
import { seatRecipients } from '#domain/seat/seat-recipients.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { openOffice } from '#outbox/test/office.ts';
import { openServer } from '#outbox/test/server.ts';
import { keys } from '#outbox/test/settings.ts';

const office = await openOffice();
const { db, sql } = office;
// Retries as always, only sooner.
await sql`update pgboss.queue set retry_delay = 1, retry_delay_max = 1, retry_limit = 3 where name = 'letters'`;

const echo = 'https://seats.example.com/claim/';
const server = await openServer({
  recipient(address, attempt) {
    if (address.startsWith('refused')) return { code: 550, sentence: 'No such mailbox here' };
    if (address.startsWith('never')) return { code: 451, sentence: 'Come back tomorrow' };
    if (address.startsWith('later') && attempt < 3) return { code: 451, sentence: 'Greylisted' };
    return null;
  },
  letter(mail, attempt) {
    const to = String(mail.headers.get('to') && mail.text);
    const link = /\/claim\/(\S+)/.exec(to)?.[1];
    if (mail.subject?.includes('Spam')) {
      return { code: 554, sentence: `Refused\u0007 as spam: ${echo}${link} ${'long '.repeat(80)}` };
    }
    return attempt === 1 && mail.subject?.includes('Twice')
      ? { code: 451, sentence: 'Busy' }
      : null;
  },
});
await office.work(server.smtpUrl);

let world: Awaited<ReturnType<typeof buildWorld>>;
beforeEach(async () => {
  world = await buildWorld(db);
});

async function invite(name: string, product?: string) {
  if (product) world = await buildWorld(db, { product: { name: product } });
  const source = { subscriptionId: world.subscription.id };
  return assignSeat(db, world.ada, { source, recipient: { email: freshAddress(name) } });
}

const soon = { timeout: 15_000 };
const seatNow = (seatId: string) => findSeat(db, operator, { seatId });
const eventsOf = (seatId: string) =>
  sql`select type, actor_kind, before, after from events where seat_id = ${seatId} order by id`;

test('a letter that is refused for good is not tried again, and its seat says so', async () => {
  const { id, email } = await invite('refused');
  await expect
    .poll(async () => (await seatNow(id))?.undeliverable, soon)
    .toBe('550 No such mailbox here');
  expect(server.attempts.get(email)).toBe(1);
  expect((await eventsOf(id)).at(-1)).toMatchObject({
    type: 'customer_seat.undeliverable',
    actor_kind: 'system',
    before: { undeliverable: null },
    after: { undeliverable: '550 No such mailbox here', status: 'pending' },
  });
  expect(office.log.filter((line) => line.includes('550'))).toHaveLength(2);
});

// As a verb would that forgot to read what it was given.
test('what is no address reaches no mail server, and its seat says so', async () => {
  const source = { subscriptionId: world.subscription.id };
  const recipients = [{ email: `${freshAddress('evil')} .corp.example` as Address }];
  const seating = { source, recipients, immediateClaim: false };
  const [seat] = await seatRecipients(db, world.ada, seating, placeMany);
  await expect
    .poll(async () => (await seatNow(seat?.id ?? ''))?.undeliverable, soon)
    .toBe('This is not an address that letters can be sent to');
  expect([...server.attempts.keys()].filter((address) => address.includes('evil'))).toEqual([]);
});

test('a refusal of the letter itself shows neither its link nor more than fits', async () => {
  const { id } = await invite('bob', 'Spam');
  await expect
    .poll(async () => (await seatNow(id))?.undeliverable, soon)
    .toMatch(/^554 Refused as spam/);
  const answer = (await seatNow(id))?.undeliverable ?? '';
  expect(answer.length).toBeLessThanOrEqual(200);
  expect(answer).toContain('…');
  const token = invitationToken(keys.invitation, { seatId: id, number: 1 });
  const secret = token.split('.').at(-1) ?? '';
  const [kept] = await sql`
    select exists (select 1 from pgboss.job j where j::text like ${`%${secret}%`})
        or exists (select 1 from events e where e::text like ${`%${secret}%`}) as anywhere`;
  expect(kept?.anywhere).toBe(false);
  expect(office.log.join('\n')).not.toContain(secret);
});

test('a letter that is put off is tried until it is taken, with the same Message-ID', async () => {
  const { id, email } = await invite('later');
  await expect.poll(() => server.attempts.get(email), soon).toBe(3);
  const twice = await invite('bob', 'Twice');
  const taken = () => server.seen.filter(({ to, isTaken }) => to === twice.email && isTaken);
  await expect.poll(taken, soon).toHaveLength(1);
  const ids = server.seen.filter(({ to }) => to === twice.email).map(({ messageId }) => messageId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  expect(ids[0]).toMatch(/^<[0-9a-f]{32}@seats\.example\.com>$/);
  expect((await seatNow(id))?.undeliverable).toBeNull();
});

test('a letter whose attempts are used up is given up, in the log and on its seat', async () => {
  const { id, email } = await invite('never');
  // Three more attempts and giving up, each of which may wait for a hand that looks by itself.
  await expect
    .poll(async () => (await seatNow(id))?.undeliverable, { timeout: 45_000 })
    .toBe('451 Come back tomorrow');
  expect(server.attempts.get(email)).toBe(4);
  expect(office.log).toContainEqual(expect.stringMatching(/given up: 451 Come back tomorrow$/));
}, 60_000);

test('a resend replaces an invitation that still waits, and clears what stood on the seat', async () => {
  const { id, email } = await invite('refused');
  await expect.poll(async () => (await seatNow(id))?.undeliverable, soon).not.toBeNull();
  await office.hold(async () => {
    await resendInvitation(db, world.ada, { seatId: id });
    expect((await seatNow(id))?.undeliverable).toBeNull();
    await resendInvitation(db, world.ada, { seatId: id });
  });
  await expect.poll(async () => (await seatNow(id))?.undeliverable, soon).not.toBeNull();
  // The first letter, and of the two resends only the newest.
  expect(server.attempts.get(email)).toBe(2);
});

test('a refusal that comes after the claim changes nothing', async () => {
  const { id } = await invite('never');
  const token = invitationToken(keys.invitation, { seatId: id, number: 1 });
  await claimSeat(db, { key: keys.invitation, token });
  await office.settle();
  expect(await seatNow(id)).toMatchObject({ status: 'claimed', undeliverable: null });
});
