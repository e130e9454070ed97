import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { eventsOf } from '#domain/test/events.ts';
import { endPeriod } from '#domain/test/period.ts';
import { invited, refusalOf, seated } from '#domain/test/seating.ts';
import { buildWorld, operator } from '#domain/test/world.ts';
import { activateSubscription } from './activate.ts';
import { changeSeatCount } from './change-seat-count.ts';
import { endSubscription } from './end.ts';
import { endDueSubscriptions } from './end-due.ts';
import { recoverSubscription } from './recover.ts';
import { scheduleCancellation } from './schedule-cancellation.ts';

const { db, sql } = await testDatabase();

async function world(options: Parameters<typeof buildWorld>[1] = {}) {
  const built = await buildWorld(db, options);
  const source = { subscriptionId: built.subscription.id };
  return { ...built, source };
}

describe('recovering', () => {
  test.each(['past_due', 'unpaid', 'paused', 'canceled'] as const)(
    'from %s seats again whom the ending revoked: claimed ones at once, invited ones anew',
    async (to) => {
      const { ada, source } = await world();
      const [bob, grace] = [await seated(db, ada, source), await invited(db, ada, source)];
      await endSubscription(db, operator, { ...source, to });
      const recovered = await recoverSubscription(db, operator, source);
      expect(recovered).toMatchObject({ status: 'active', endedAt: null, assigned: 2 });
      const { seats } = await seatsOf(db, ada, { source, show: 'live' });
      expect(seats.map(({ email, status }) => ({ email, status }))).toEqual(
        expect.arrayContaining([
          { email: bob.email, status: 'claimed' },
          { email: grace.email, status: 'pending' },
        ]),
      );
      expect(await eventsOf(sql, source)).toContainEqual(
        expect.objectContaining({ type: 'subscription.recovered' }),
      );
    },
  );

  test('goes as far as there is room, claimed seats first', async () => {
    const { ada, source } = await world();
    await invited(db, ada, source);
    const bob = await seated(db, ada, source);
    await endSubscription(db, operator, { ...source, to: 'past_due' });
    await changeSeatCount(db, operator, { ...source, seats: 1 });
    expect(await recoverSubscription(db, operator, source)).toMatchObject({ assigned: 1 });
    const { seats } = await seatsOf(db, ada, { source, show: 'live' });
    expect(seats).toMatchObject([{ email: bob.email, status: 'claimed' }]);
  });

  test('a live one stays as it is, and one that never began is refused', async () => {
    const { source, subscription } = await world();
    expect(await recoverSubscription(db, operator, source)).toEqual(subscription);
    const incomplete = await world({ subscription: { status: 'incomplete' } });
    expect(await refusalOf(recoverSubscription(db, operator, incomplete.source))).toBe(
      'BadRequest incomplete',
    );
  });

  test('a cancellation scheduled before a pause still comes', async () => {
    const { source } = await world();
    await scheduleCancellation(db, operator, source);
    await endSubscription(db, operator, { ...source, to: 'paused' });
    await recoverSubscription(db, operator, source);
    await endPeriod(db, source);
    expect(await endDueSubscriptions(db)).toBe(1);
  });
});

test('an incomplete one hands out seats once it is activated', async () => {
  const { ada, source } = await world({ subscription: { status: 'incomplete' } });
  expect(await refusalOf(invited(db, ada, source))).toBe('SeatNotAvailable not_live');
  const active = await activateSubscription(db, operator, source);
  expect(active).toMatchObject({ status: 'active', isLive: true });
  expect(active.startedAt).not.toBeNull();
  expect(await invited(db, ada, source)).toMatchObject({ status: 'pending' });
});
