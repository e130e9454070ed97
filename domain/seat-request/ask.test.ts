import { describe, expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { eventsOf } from '#domain/test/events.ts';
import { invited, refusalOf } from '#domain/test/seating.ts';
import { buildWishingWorld } from '#domain/test/wishing.ts';
import { freshAddress, operator, signedIn } from '#domain/test/world.ts';
import { allowRequests } from './allow.ts';
import { askForSeat } from './ask.ts';
import { seatsToAskFor } from './askable.ts';
import { declineRequests } from './decline.ts';
import { countRequests, requestsOf } from './requests-of.ts';
import { withdrawRequest } from './withdraw.ts';

const { db, sql } = await testDatabase();

const world = (seats = 3) => buildWishingWorld(db, { seats });

describe('asking', () => {
  test('is for members without a seat, where the purchaser lets them', async () => {
    const { ada, source, join, ask, email } = await world();
    const bob = await ask(undefined, 'I draw all day.');
    const { requests } = await requestsOf(db, ada, { source, limit: 9 });
    expect(requests).toMatchObject([
      { email: bob.email, reason: 'I draw all day.', status: 'open', place: null },
    ]);
    const { actor } = await join();
    const asking = (who = actor) => refusalOf(askForSeat(db, who, { source }));
    expect(await asking(signedIn(freshAddress('stranger')))).toBe('ResourceNotFound');
    expect(await asking({ kind: 'holder', memberId: bob.id, email: bob.email })).toBe(
      'ResourceNotFound',
    );
    const { email: seatedOne } = await invited(db, ada, source);
    expect(await asking(signedIn(seatedOne))).toBe('SeatAlreadyAssigned');
    await allowRequests(db, ada, { source, allowed: false });
    expect(await asking()).toBe('NotPermitted no_requests');
    await allowRequests(db, ada, { source, allowed: true });
    await endSubscription(db, operator, { ...source, to: 'paused' });
    expect(await asking()).toBe('SeatNotAvailable not_live');
    expect(await asking(signedIn(email))).toBe('SeatNotAvailable not_live');
  });

  test('twice is once, at once too; and three times a day at the most', async () => {
    const { ask, join, source } = await world();
    const bob = await join();
    const ids = await Promise.all(
      Array.from({ length: 6 }, async () => (await ask(bob)).requestId),
    );
    expect(new Set(ids).size).toBe(1);
    for (let time = 0; time < 3; time += 1) {
      const { requestId } = await ask(bob);
      await withdrawRequest(db, bob.actor, { requestId });
    }
    expect(await refusalOf(askForSeat(db, bob.actor, { source }))).toBe('TooManyRequests per_day');
  });

  test('is offered to whom it is for, with what became of the last time', async () => {
    const { ada, source, join, ask, product } = await world();
    const bob = await join();
    expect(await seatsToAskFor(db, bob.actor)).toMatchObject([
      { purchaseId: source.subscriptionId, productName: product.name, request: null },
    ]);
    const { requestId } = await ask(bob);
    expect(await seatsToAskFor(db, bob.actor)).toMatchObject([{ request: { status: 'open' } }]);
    await declineRequests(db, ada, { source, requestIds: [requestId], answer: 'Not this year.' });
    expect(await seatsToAskFor(db, bob.actor)).toMatchObject([
      { request: { status: 'declined', answer: 'Not this year.' } },
    ]);
    await invited(db, ada, source, bob.email);
    expect(await seatsToAskFor(db, bob.actor)).toEqual([]);
    expect(await seatsToAskFor(db, ada)).toEqual([]);
    const claimed = { kind: 'holder', memberId: bob.id, email: bob.email } as const;
    expect(await seatsToAskFor(db, claimed)).toEqual([]);
  });

  test('the setting is told once, and turning it off leaves what was asked', async () => {
    const { ada, source, ask } = await world();
    await ask();
    await allowRequests(db, ada, { source, allowed: false });
    await allowRequests(db, ada, { source, allowed: false });
    const told = (await eventsOf(sql, source)).filter(({ type }) => type === 'purchase.updated');
    expect(told.map(({ after }) => after)).toEqual([
      { accepts_requests: true },
      { accepts_requests: false },
    ]);
    expect(await countRequests(db, ada, { source })).toEqual({ open: 1, waiting: 0 });
  });
});
