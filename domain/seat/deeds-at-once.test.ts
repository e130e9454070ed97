import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { invited, key, refusalOf, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { assignSeats } from './assign-many.ts';
import { availableSeats } from './available.ts';
import { claimSeat } from './claim.ts';
import { labelMany } from './label-many.ts';
import { countPicked } from './picked.ts';
import { resendMany } from './resend-many.ts';
import { revokeMany } from './revoke-many.ts';
import { undoMany } from './undo-many.ts';

const { url, db, sql } = await testDatabase();
const other = connect(url, { max: 10 });
afterAll(() => disconnect(other));

async function world(seats = 5) {
  const built = await buildWorld(db, { subscription: { seats } });
  return { ...built, source: { subscriptionId: built.subscription.id } };
}

test('10,000 seats at once, and no more', async () => {
  const built = await world(10_001);
  const { ada, source } = built;
  const lines = Array.from({ length: 10_000 }, (_, at) => ({ email: `w${at}@example.com` }));
  await assignSeats(db, ada, { source, lines });
  const all = { show: 'live' } as const;
  const began = performance.now();
  const deeds = [
    await resendMany(db, ada, { source, all }),
    await labelMany(db, ada, { source, all, label: { name: 'team', value: 'Blue' } }),
    await revokeMany(db, ada, { source, all }),
  ];
  expect(performance.now() - began).toBeLessThan(60_000);
  for (const { results } of deeds) {
    expect(results.filter(({ whyNot }) => whyNot === null)).toHaveLength(10_000);
  }
  // By their one moment letters are known as those of a crowd, which keep a pace.
  const [resent] = await sql`
    select count(*)::int as count, count(distinct created_at)::int as moments from events
     where subscription_id = ${source.subscriptionId} and type = 'customer_seat.resent'`;
  expect(resent).toEqual({ count: 10_000, moments: 1 });
  const undone = await undoMany(db, ada, { deedId: deeds[2]?.id ?? '' });
  expect(undone.results.filter(({ whyNot }) => whyNot === null)).toHaveLength(10_000);
  expect(await availableSeats(db, ada, { source })).toMatchObject({ available: 1 });
  await invited(db, ada, source);
  expect(await refusalOf(revokeMany(db, ada, { source, all }))).toBe(
    'InvalidRequest too_many_picked',
  );
  expect(await refusalOf(countPicked(db, ada, { source, all }))).toBe(
    'InvalidRequest too_many_picked',
  );
}, 120_000);

test('deeds at once, with claims and an ending: none dead-locks, and what is told is what is so', async () => {
  for (let round = 0; round < 8; round += 1) {
    const built = await world(40);
    const { ada, source, subscription } = built;
    const lines = Array.from({ length: 40 }, () => ({ email: freshAddress() }));
    const seats = await assignSeats(db, ada, { source, lines });
    const all = { show: 'live' } as const;
    const label = { name: 'round', value: String(round) };
    const deeds = [
      resendMany(db, ada, { source, all: { show: 'pending' } }),
      ...seats.slice(0, 20).map((seat) => claimSeat(other, { key, token: tokenOf(seat) })),
      labelMany(other, ada, { source, all, label }),
      revokeMany(db, ada, { source, seatIds: seats.slice(10, 30).map(({ id }) => id) }),
      revokeMany(other, ada, { source, all }),
      ...(round % 2
        ? [endSubscription(other, operator, { subscriptionId: subscription.id, to: 'canceled' })]
        : []),
    ];
    for (const result of await Promise.allSettled<unknown>(deeds)) {
      if (result.status === 'fulfilled') continue;
      expect(['InvalidInvitationToken', 'InvalidRequest', 'SeatNotAvailable']).toContain(
        result.reason.code,
      );
    }
    const [wrong] = await sql`
      select count(*)::int as count from customer_seats s
       where subscription_id = ${source.subscriptionId}
         and (select count(*) from events e
               where e.seat_id = s.id and e.type = 'customer_seat.revoked')
             <> case when s.revoked_at is null then 0 else 1 end`;
    expect(wrong?.count).toBe(0);
  }
}, 120_000);

test('undos of the same deed at once, and assignments: each seat comes back once, and never too many', async () => {
  for (let round = 0; round < 5; round += 1) {
    const built = await world(6);
    const { ada, source } = built;
    const seats = [];
    for (let at = 0; at < 6; at += 1) seats.push(await invited(db, ada, source));
    const { id: deedId } = await revokeMany(db, ada, { source, all: { show: 'live' } });
    const outcomes = await Promise.allSettled<unknown>([
      undoMany(db, ada, { deedId }),
      invited(other, ada, source),
      undoMany(other, ada, { deedId }),
      invited(other, ada, source),
    ]);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason.code).toBe('SeatNotAvailable');
    }
    const [counts] = await sql`
      select count(*) filter (where revoked_at is null)::int as live,
             max((select count(*) from customer_seats next where next.predecessor_id = s.id))::int
               as continued
        from customer_seats s where subscription_id = ${source.subscriptionId}`;
    expect(counts).toEqual({ live: 6, continued: 1 });
  }
}, 60_000);
