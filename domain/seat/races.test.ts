import { afterAll, describe, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import type { Actor } from '#domain/actor.ts';
import { addMember } from '#domain/member/add.ts';
import { updateMember } from '#domain/member/update.ts';
import type { Source } from '#domain/purchase/source.ts';
import { Refusal } from '#domain/refusal.ts';
import { changeSeatCount } from '#domain/subscription/change-seat-count.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { invited, key, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { assignSeat } from './assign.ts';
import { assignSeats } from './assign-many.ts';
import { claimSeat } from './claim.ts';
import { revokeSeat } from './revoke.ts';
import { revokeAllSeats } from './revoke-all.ts';
import { seatsOf } from './seats-of.ts';

/** Two pools: what meets in these tests meets in the database and nowhere else. */
const { url, db: one, sql } = await testDatabase();
const other = connect(url, { max: 20 });
const sides = [one, other] as const;

async function world(seats: number) {
  const built = await buildWorld(one, { subscription: { seats } });
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

/** Ada, and so many seats that she bought either way. */
const sales: Record<string, (seats: number) => Promise<{ ada: Actor; source: Source }>> = {
  'a subscription': world,
  'an order': async (seats) => {
    const { ada, order } = await world(1);
    return { ada, source: { orderId: (await order(seats)).id } };
  },
};

/** Runs all at once; counts what succeeded, and what was refused by code. Anything else fails. */
async function together(works: Promise<unknown>[]): Promise<Record<string, number>> {
  const outcomes: Record<string, number> = {};
  for (const result of await Promise.allSettled(works)) {
    const outcome = result.status === 'fulfilled' ? 'done' : codeOf(result.reason);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  return outcomes;
}

function codeOf(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  throw error;
}

function times<Work>(count: number, work: (db: typeof one, index: number) => Work): Work[] {
  return Array.from({ length: count }, (_, index) => work(sides[index % 2] ?? one, index));
}

describe.each(Object.entries(sales))('of %s', (_kind, sold) => {
  test('R16: 200 assigns at once on 3 free seats give exactly 3', async () => {
    const { ada, source } = await sold(3);
    const outcomes = await together(times(200, (db) => invited(db, ada, source)));
    expect(outcomes).toEqual({ done: 3, SeatNotAvailable: 197 });
  });

  test('R25, W7: the same address 50 times at once gives 1', async () => {
    const { ada, source } = await sold(60);
    const email = freshAddress('bob');
    const outcomes = await together(times(50, (db) => invited(db, ada, source, email)));
    expect(outcomes).toEqual({ done: 1, SeatAlreadyAssigned: 49 });
  });
});

test('R37, W10: 50 claims of one link at once give one', async () => {
  const { ada, source } = await world(1);
  const token = tokenOf(await invited(one, ada, source));
  const outcomes = await together(times(50, (db) => claimSeat(db, { key, token })));
  expect(outcomes).toEqual({ done: 1, InvalidInvitationToken: 49 });
});

test('claim against revoke, 500 times: never claimed with revoked_at, nor claimed after the revoke', async () => {
  const { ada, source } = await world(500);
  const lines = Array.from({ length: 500 }, () => ({ email: freshAddress() }));
  const seats = await assignSeats(one, ada, { source, lines });
  for (const batch of chunks(seats, 25)) {
    await together(
      batch.flatMap((seat) => [
        claimSeat(one, { key, token: tokenOf(seat) }),
        revokeSeat(other, ada, { seatId: seat.id }),
      ]),
    );
  }
  const [wrong] = await sql`
    select count(*)::int as count from customer_seats
     where subscription_id = ${source.subscriptionId}
       and (status <> 'revoked' or revoked_at is null or claimed_at > revoked_at)`;
  expect(wrong?.count).toBe(0);
  const [after] = await sql`
    select count(*)::int as count from events claim
      join events revoke on revoke.seat_id = claim.seat_id and revoke.type = 'customer_seat.revoked'
     where claim.type = 'customer_seat.claimed' and claim.id > revoke.id
       and claim.subscription_id = ${source.subscriptionId}`;
  expect(after?.count).toBe(0);
}, 60_000);

test('R62, R63: assign against shrink never overfills', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { ada, source, subscription } = await world(10);
    await together([
      ...times(10, (db) => invited(db, ada, source)),
      changeSeatCount(other, operator, { subscriptionId: subscription.id, seats: 4 }),
    ]);
    const [row] = await sql`
      select seats, assigned from subscriptions where id = ${subscription.id}`;
    expect(row?.assigned).toBeLessThanOrEqual(row?.seats);
    const { seats } = await seatsOf(one, ada, { source, show: 'live' });
    expect(seats).toHaveLength(row?.assigned);
  }
}, 60_000);

test('R86: assign against cancel leaves no live seat on an ended purchase', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { ada, source } = await world(10);
    await together([
      ...times(6, (db) => invited(db, ada, source)),
      endSubscription(other, operator, { ...source, to: 'canceled' }),
      ...times(6, (db) => invited(db, ada, source)),
    ]);
    expect((await seatsOf(one, ada, { source, show: 'live' })).seats).toEqual([]);
  }
}, 60_000);

test('single revokes against cancel never dead-lock', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { ada, source } = await world(10);
    const lines = Array.from({ length: 10 }, () => ({ email: freshAddress() }));
    const seats = await assignSeats(one, ada, { source, lines });
    const outcomes = await together([
      ...seats.slice(0, 5).map(({ id }) => revokeSeat(one, ada, { seatId: id })),
      endSubscription(other, operator, { ...source, to: 'canceled' }),
      ...seats.slice(5).map(({ id }) => revokeSeat(one, ada, { seatId: id })),
    ]);
    expect(outcomes).toEqual({ done: 11 });
  }
}, 60_000);

afterAll(() => disconnect(other));

test('the same new people in two orders, on two purchases of one customer, never dead-lock', async () => {
  const { ada, order, source } = await world(300);
  const licence = { orderId: (await order(300)).id };
  for (let round = 0; round < 3; round += 1) {
    const lines = Array.from({ length: 100 }, () => ({ email: freshAddress() }));
    const outcomes = await together([
      assignSeats(one, ada, { source, lines }),
      assignSeats(other, ada, { source: licence, lines: lines.toReversed() }),
    ]);
    expect(outcomes).toEqual({ done: 2 });
  }
});

test('a new external id for two people at once is one person’s', async () => {
  const { ada, order, source } = await world(5);
  const licence = { orderId: (await order(5)).id };
  const assign = (db: typeof one, to: Source) =>
    assignSeat(db, ada, {
      source: to,
      recipient: { email: freshAddress(), externalMemberId: 'E1' },
    });
  const outcomes = await together([assign(one, source), assign(other, licence)]);
  expect(outcomes).toEqual({ done: 1, MemberEmailMismatch: 1 });
});

test('ownership moves while many people are seated, without a dead-lock', async () => {
  const { customerId, source } = await world(500);
  const people = await Promise.all(
    Array.from({ length: 20 }, () =>
      addMember(one, operator, { customerId, email: freshAddress() }),
    ),
  );
  for (const { id } of people.slice(0, 10)) {
    const lines = people.map(({ email }) => ({ email }));
    const outcomes = await together([
      assignSeats(one, operator, { source, lines }),
      updateMember(other, operator, { memberId: id, role: 'owner' }),
    ]);
    expect(outcomes).toEqual({ done: 2 });
    await revokeAllSeats(one, operator, { source });
  }
});

function chunks<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) =>
    items.slice(n * size, (n + 1) * size),
  );
}
