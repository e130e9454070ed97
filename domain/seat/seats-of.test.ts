import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { lookedAt } from '#domain/list/look.ts';
import { findPurchase } from '#domain/purchase/purchases-of.ts';
import { expire, invited, refusalOf, seated } from '#domain/test/seating.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { assignSeat } from './assign.ts';
import { assignSeats } from './assign-many.ts';
import type { SeatFilter } from './filter.ts';
import { findSeat } from './find.ts';
import { findSeatAt } from './find-at.ts';
import { resendInvitation } from './resend.ts';
import { revokeSeat } from './revoke.ts';
import { revokeMany } from './revoke-many.ts';
import { seatsOf } from './seats-of.ts';
import type { SeatOrder } from './walk.ts';

const { db, sql } = await testDatabase();

async function world(seats = 10) {
  const { ada, subscription } = await buildWorld(db, { subscription: { seats } });
  return { ada, source: { subscriptionId: subscription.id } };
}

test('W4: pages are cut by key: each seat stands on one page, newest first', async () => {
  const { ada, source } = await world(25);
  const lines = Array.from({ length: 25 }, () => ({ email: freshAddress() }));
  await assignSeats(db, ada, { source, lines });
  const pages: string[][] = [];
  let after: string | undefined;
  do {
    const page = await seatsOf(db, ada, { source, limit: 10, after });
    pages.push(page.seats.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  expect(pages.map((page) => page.length)).toEqual([10, 10, 5]);
  expect(new Set(pages.flat()).size).toBe(25);
});

test('R8: without a limit the whole list, revoked seats included', async () => {
  const { ada, source } = await world();
  await revokeSeat(db, ada, { seatId: (await invited(db, ada, source)).id });
  await invited(db, ada, source);
  expect((await seatsOf(db, ada, { source })).seats).toHaveLength(2);
});

test('W3, W4: a list is filtered by what a seat is', async () => {
  const { ada, source } = await world();
  const [waiting, late, claimed, revoked] = [
    await invited(db, ada, source),
    await invited(db, ada, source),
    await seated(db, ada, source),
    await invited(db, ada, source),
  ];
  await expire(db, late);
  await revokeSeat(db, ada, { seatId: revoked.id });
  const shown = async (show: SeatFilter) =>
    (await seatsOf(db, ada, { source, show })).seats.map(({ email }) => email).sort();
  const addresses = (...seats: { email: string }[]) => seats.map(({ email }) => email).sort();
  expect(await shown('live')).toEqual(addresses(waiting, late, claimed));
  expect(await shown('pending')).toEqual(addresses(waiting, late));
  expect(await shown('expired')).toEqual(addresses(late));
  expect(await shown('claimed')).toEqual(addresses(claimed));
  expect(await shown('revoked')).toEqual(addresses(revoked));
  expect(await shown('undeliverable')).toEqual([]);
});

test('W4: a list is searched by name, address and external id, to the letter', async () => {
  const { ada, source } = await world();
  const email = freshAddress('percent%sign'.replace('%', '_'));
  await assignSeat(db, ada, { source, recipient: { email }, name: 'Grace Hopper' });
  await assignSeat(db, ada, {
    source,
    recipient: { email: freshAddress(), externalMemberId: 'E-77' },
  });
  const found = async (search: string) => (await seatsOf(db, ada, { source, search })).seats.length;
  expect(await found('hopper')).toBe(1);
  expect(await found('percent_sign')).toBe(1);
  expect(await found('e-77')).toBe(1);
  expect(await found('%')).toBe(0);
  expect(await found('\\')).toBe(0);
});

test('W4: a list is searched by what is kept beside a seat, as it is shown', async () => {
  const { ada, source } = await world();
  const recipient = { email: freshAddress() };
  await assignSeat(db, ada, { source, recipient, metadata: { team: 'Blue', floor: 4 } });
  await invited(db, ada, source);
  const found = async (search: string) => (await seatsOf(db, ada, { source, search })).seats.length;
  expect(await found('blue')).toBe(1);
  expect(await found('team: blue')).toBe(1);
  expect(await found('floor: 4')).toBe(1);
  expect(await found('{')).toBe(0);
});

test('W4: a list comes in each order, page by page, whatever it shows', async () => {
  const { ada, source } = await world(9);
  const lines = ['carol', 'Ada', 'bob', 'eve', 'dan', 'Zoe'].map((name) => ({
    email: freshAddress(name),
  }));
  for (const { email } of lines) await invited(db, ada, source, email);
  const paged = async (order: SeatOrder, show: SeatFilter) => {
    const addresses: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await seatsOf(db, ada, { source, show, order, limit: 2, after });
      addresses.push(...page.seats.map(({ email }) => email));
      if (!page.next) return addresses;
      after = page.next;
    }
  };
  const added = lines.map(({ email }) => email);
  const sorted = added.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  expect(await paged('oldest', 'live')).toEqual(added);
  expect(await paged('newest', 'pending')).toEqual(added.toReversed());
  expect(await paged('address', 'live')).toEqual(sorted);
  const { seats } = await seatsOf(db, ada, { source });
  const ended = [sorted[3], sorted[0], sorted[4]] as string[];
  for (const email of ended) {
    const id = seats.find((seat) => seat.email === email)?.id ?? '';
    await revokeSeat(db, ada, { seatId: id });
  }
  expect(await paged('newest', 'revoked')).toEqual(ended.toReversed());
  expect(await paged('oldest', 'revoked')).toEqual(ended);
  expect(await paged('address', 'live')).toEqual(sorted.filter((one) => !ended.includes(one)));
});

test('W4: a list is cut by the days on which seats were added, as a time zone has them', async () => {
  const { ada, source } = await world();
  const [early, late] = [await invited(db, ada, source), await invited(db, ada, source)];
  const added = (id: string, at: string) =>
    sql`update customer_seats set created_at = ${at} where id = ${id}`;
  await added(early.id, '2026-03-01T22:59:59Z');
  await added(late.id, '2026-03-01T23:00:00Z');
  const shown = async (days: { from?: string; to?: string }, timeZone = 'Europe/Berlin') =>
    (await seatsOf(db, ada, { source, added: { ...days, timeZone } })).seats.map(({ id }) => id);
  expect(await shown({ from: '2026-03-02' })).toEqual([late.id]);
  expect(await shown({ to: '2026-03-01' })).toEqual([early.id]);
  expect(await shown({ from: '2026-03-01', to: '2026-03-02' })).toHaveLength(2);
  expect(await shown({ from: '2026-03-02' }, 'UTC')).toEqual([]);
  for (const from of ['2026-02-29', '29.2.2028', "'"]) {
    expect(await refusalOf(shown({ from }))).toBe('BadRequest');
  }
});

test('W4: a page looks at a limited number of seats, and says where to look further', async () => {
  const { ada, source } = await world(lookedAt + 50);
  const first = freshAddress('first');
  const lines = (count: number) =>
    Array.from({ length: count }, () => ({ email: freshAddress('many') }));
  await assignSeats(db, ada, { source, lines: [{ email: first }, ...lines(39)] });
  await assignSeats(db, ada, { source, lines: lines(lookedAt) });
  const search = first;
  const page = await seatsOf(db, ada, { source, search, limit: 50 });
  expect(page.seats).toEqual([]);
  const further = await seatsOf(db, ada, { source, search, limit: 50, after: page.next ?? '' });
  expect(further).toMatchObject({ seats: [{ email: first }], next: null });
});

test('W4: ten thousand live seats are looked at whole, however many ended among them', async () => {
  const { ada, source } = await world(lookedAt);
  const first = freshAddress('first');
  const lines = (count: number) =>
    Array.from({ length: count }, () => ({ email: freshAddress('many') }));
  await assignSeat(db, ada, { source, recipient: { email: first } });
  await assignSeats(db, ada, { source, lines: lines(lookedAt - 1) });
  await revokeMany(db, ada, { source, all: { show: 'live', search: 'many' } });
  await assignSeats(db, ada, { source, lines: lines(lookedAt - 1) });
  const added = { from: '2020-01-01', timeZone: 'UTC' };
  for (const query of [{ search: first }, { search: first, added }]) {
    for (const order of ['newest', 'oldest'] as const) {
      const page = await seatsOf(db, ada, { source, show: 'live', limit: 50, order, ...query });
      expect(page).toMatchObject({ seats: [{ email: first }], next: null });
    }
  }
});

test('one seat is found at its address, whatever the case, while it is live', async () => {
  const { ada, source } = await world();
  const { id, email } = await invited(db, ada, source);
  const at = { source, email: email.toUpperCase() };
  expect(await findSeatAt(db, ada, at)).toMatchObject({ id });
  await revokeSeat(db, ada, { seatId: id });
  expect(await findSeatAt(db, ada, at)).toBeUndefined();
});

test('a page that does not exist is refused, not a crash', async () => {
  const { ada, source } = await world();
  for (const after of ['nonsense', "'; select 1/", '\u0000', `1/${crypto.randomUUID()}`]) {
    expect(await refusalOf(seatsOf(db, ada, { source, after }))).toBe('BadRequest');
  }
});

test('only a seat of the purchase is a place to go on from', async () => {
  const { ada, source } = await world();
  await invited(db, ada, source);
  const last = await invited(db, ada, source);
  const elsewhere = await world();
  const foreign = await invited(db, elsewhere.ada, elsewhere.source);
  const from = async (after: string) => (await seatsOf(db, ada, { source, after })).seats.length;
  expect(await from(last.id)).toBe(1);
  expect(await from(foreign.id)).toBe(0);
  expect(await from(crypto.randomUUID())).toBe(0);
});

test('what can’t be an id is not there, rather than a crash', async () => {
  const { ada } = await world();
  for (const id of ['', 'nonsense', "' or true --", '\u0000']) {
    expect(await refusalOf(seatsOf(db, ada, { source: { subscriptionId: id } }))).toBe(
      'ResourceNotFound',
    );
    expect(await refusalOf(revokeSeat(db, ada, { seatId: id }))).toBe('ResourceNotFound');
    expect(await refusalOf(resendInvitation(db, ada, { seatId: id }))).toBe('ResourceNotFound');
    expect(await findSeat(db, ada, { seatId: id })).toBeUndefined();
    expect(await findPurchase(db, ada, { id })).toBeUndefined();
  }
});
