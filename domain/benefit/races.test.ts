import { afterAll, expect, test } from 'vitest';
import { connect, type Database, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { removeMember } from '#domain/member/remove.ts';
import { createProduct } from '#domain/product/create.ts';
import { benefitPromises } from '#domain/promise/benefits.ts';
import { Refusal } from '#domain/refusal.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { changeProduct } from '#domain/subscription/change-product.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { benefit, give, givenBy } from '#domain/test/giving.ts';
import { invited, key, seated, tokenOf } from '#domain/test/seating.ts';
import { buildWorld, freshAddress, operator } from '#domain/test/world.ts';
import { deleteBenefit } from './delete.ts';

/** Two pools: what meets in these tests meets in the database and nowhere else. */
const { url, db: one, sql } = await testDatabase();
const other = connect(url, { max: 20 });
afterAll(() => disconnect(other));

async function world(seats: number) {
  const built = await buildWorld(one, { subscription: { seats } });
  const [note, extra] = [
    await benefit(one, built.organization),
    await benefit(one, built.organization),
  ];
  return { ...built, note, extra, source: { subscriptionId: built.subscription.id } };
}

/** Runs all at once. What is refused is refused; a dead-lock, or any other error, fails. */
async function together(works: Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) {
    if (result.status === 'rejected' && !(result.reason instanceof Refusal)) throw result.reason;
  }
}

async function broken(): Promise<string[]> {
  const found: string[] = [];
  for (const { broken } of benefitPromises) {
    const rows = await one.execute<{ what: string }>(broken);
    found.push(...rows.map(({ what }) => what));
  }
  return found;
}

/** Keeps a transaction open after `work`, until it is let go. */
async function holdOpen(db: Database, work: (tx: Database) => Promise<unknown>) {
  const [isDone, isOver] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const transaction = db.transaction(async (tx) => {
    await work(tx as unknown as Database);
    isDone.resolve();
    await isOver.promise;
  });
  await Promise.race([isDone.promise, transaction]);
  return async () => {
    isOver.resolve();
    await transaction;
  };
}

/** Waits until somebody waits for what products give. */
async function untilSomebodyWaits(): Promise<void> {
  const waiting = () => sql`
    select 1 from pg_locks where locktype = 'advisory' and not granted
       and database = (select oid from pg_database where datname = current_database())`;
  await expect.poll(waiting).toHaveLength(1);
}

test('R54: a claim that is not committed yet is waited for, and gets what is new', async () => {
  const { ada, product, note, source } = await world(1);
  const seat = await invited(one, ada, source);
  const commit = await holdOpen(one, (tx) => claimSeat(tx, { key, token: tokenOf(seat) }));
  const giving = give(other, product, note);
  await untilSomebodyWaits();
  await commit();
  await giving;
  expect(await givenBy(sql, seat)).toEqual([note.id]);
});

test('R54: a claim waits for a change that is not committed yet, and sees it', async () => {
  const { ada, product, note, source } = await world(2);
  const seat = await invited(one, ada, source);
  const commit = await holdOpen(one, (tx) => give(tx, product, note));
  const claiming = claimSeat(other, { key, token: tokenOf(seat) });
  await untilSomebodyWaits();
  await commit();
  await claiming;
  expect(await givenBy(sql, seat)).toEqual([note.id]);
});

test('R53: a revoke that waits for a change takes back what the change gave', async () => {
  const { ada, product, note, source } = await world(1);
  const seat = await seated(one, ada, source);
  const commit = await holdOpen(one, (tx) => give(tx, product, note));
  const revoking = revokeSeat(other, ada, { seatId: seat.id });
  await untilSomebodyWaits();
  await commit();
  await revoking;
  expect(await givenBy(sql, seat)).toEqual([]);
});

test('claim against revoke, 200 times: who has a seat has its benefits, nobody else', async () => {
  const { ada, product, note, source } = await world(200);
  await give(one, product, note);
  const lines = Array.from({ length: 200 }, () => ({ email: freshAddress() }));
  for (const seat of await assignSeats(one, ada, { source, lines })) {
    await together([
      claimSeat(one, { key, token: tokenOf(seat) }),
      revokeSeat(other, ada, { seatId: seat.id }),
    ]);
  }
  expect(await broken()).toEqual([]);
});

test('everything at once: claims, gifts, revokes, and three changes of what is given', async () => {
  const { ada, product, note, extra, source } = await world(150);
  const lines = Array.from({ length: 100 }, () => ({ email: freshAddress() }));
  const seats = await assignSeats(one, ada, { source, lines });
  await together([
    ...seats.map((seat, at) => claimSeat(at % 2 ? one : other, { key, token: tokenOf(seat) })),
    ...seats
      .slice(0, 40)
      .map(({ id }, at) => revokeSeat(at % 2 ? other : one, ada, { seatId: id })),
    ...Array.from({ length: 40 }, () =>
      assignSeat(other, ada, {
        source,
        recipient: { email: freshAddress() },
        immediateClaim: true,
      }),
    ),
    give(one, product, note),
    give(other, product, note, extra),
    give(one, product, extra),
    deleteBenefit(other, operator, { benefitId: note.id }),
  ]);
  expect(await broken()).toEqual([]);
});

test('R55: a claim against another product, an ending and a recovery', async () => {
  const { ada, organization, product, note, extra, source } = await world(60);
  const wanted = { organizationId: organization.id, name: 'Studio Max', isRecurring: true };
  const { id: productId } = await createProduct(one, operator, wanted);
  await give(one, product, note);
  await give(one, { id: productId }, extra);
  const lines = Array.from({ length: 60 }, () => ({ email: freshAddress() }));
  const seats = await assignSeats(one, ada, { source, lines });
  const claims = (half: typeof seats) =>
    half.map((seat, at) => claimSeat(at % 2 ? one : other, { key, token: tokenOf(seat) }));
  await together([
    ...claims(seats.slice(0, 30)),
    changeProduct(other, operator, { ...source, productId }),
  ]);
  expect(await broken()).toEqual([]);
  await together([
    ...claims(seats.slice(30)),
    endSubscription(other, operator, { ...source, to: 'past_due' }),
    give(one, { id: productId }, note, extra),
  ]);
  await together([
    recoverSubscription(one, operator, source),
    give(other, { id: productId }, extra),
  ]);
  expect(await broken()).toEqual([]);
});

test('R92: a member who is removed while their product changes keeps nothing', async () => {
  const { ada, product, note, extra, source } = await world(20);
  const seats = await Promise.all(Array.from({ length: 20 }, () => seated(one, ada, source)));
  await together([
    ...seats.map(({ member }, at) =>
      removeMember(at % 2 ? one : other, ada, { memberId: member.id }),
    ),
    give(one, product, note),
    give(other, product, extra),
  ]);
  const live = await sql`
    select 1 from benefit_grants g join customer_seats s on s.id = g.seat_id
     where s.subscription_id = ${source.subscriptionId} and g.revoked_at is null`;
  expect(live).toHaveLength(0);
  expect(await broken()).toEqual([]);
});
