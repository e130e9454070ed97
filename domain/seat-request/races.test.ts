import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { removeMember } from '#domain/member/remove.ts';
import { Refusal } from '#domain/refusal.ts';
import { changeSeatCount } from '#domain/subscription/change-seat-count.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { invited } from '#domain/test/seating.ts';
import { buildWishingWorld, type Colleague } from '#domain/test/wishing.ts';
import { operator } from '#domain/test/world.ts';
import { approveRequests } from './approve.ts';
import { askForSeat } from './ask.ts';
import { declineRequests } from './decline.ts';
import { serveWaiting } from './serve-waiting.ts';
import { withdrawRequest } from './withdraw.ts';

/** Two pools: what meets in these tests meets in the database and nowhere else. */
const { url, db: one, sql } = await testDatabase();
const other = connect(url, { max: 20 });
afterAll(() => disconnect(other));

type World = Awaited<ReturnType<typeof buildWishingWorld>>;

/** Runs all at once; a refusal is an outcome, anything else fails. */
async function together(works: Promise<unknown>[]): Promise<Record<string, number>> {
  const outcomes: Record<string, number> = {};
  for (const result of await Promise.allSettled(works)) {
    if (result.status === 'rejected' && !(result.reason instanceof Refusal)) throw result.reason;
    const outcome = result.status === 'fulfilled' ? 'done' : result.reason.code;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  return outcomes;
}

/** A full purchase, and people in line who asked in this order. */
async function lineOf(length: number, seats: number) {
  const world = await buildWishingWorld(one, { seats });
  const former = await world.fill(seats);
  const line: Awaited<ReturnType<World['ask']>>[] = [];
  for (let at = 0; at < length; at += 1) line.push(await world.ask());
  await approveRequests(one, world.ada, { source: world.source });
  return { ...world, former, line };
}

async function counted({ source }: World) {
  const [row] = await sql`
    select seats, assigned, queued,
           (select count(*)::int from seat_requests r
             where r.subscription_id = s.id and r.status = 'approved') as waiting
      from subscriptions s where id = ${source.subscriptionId}`;
  expect(row?.assigned).toBeLessThanOrEqual(row?.seats);
  expect(row?.queued).toBe(row?.waiting);
  return row;
}

test('places that become free while both sides serve and a manager assigns go to the line, in order', async () => {
  const world = await lineOf(20, 8);
  const { ada, source, former, line, holders, leave } = world;
  const outcomes = await together([
    ...former
      .slice(0, 6)
      .flatMap((seat, at) => [
        leave(seat, at % 2 ? one : other),
        serveWaiting(at % 2 ? other : one),
        invited(at % 2 ? one : other, ada, source),
      ]),
  ]);
  expect(outcomes).toEqual({ done: 12, SeatNotAvailable: 6 });
  while ((await serveWaiting(one)) > 0);
  const served = line.slice(0, 6).map(({ email }) => email);
  const stayed = former.slice(6).map(({ email }) => email);
  expect((await holders()).sort()).toEqual([...served, ...stayed].sort());
  expect(await counted(world)).toMatchObject({ assigned: 8, queued: 14 });
}, 60_000);

test('the same requests approved on both sides seat each person once', async () => {
  for (let round = 0; round < 10; round += 1) {
    const world = await buildWishingWorld(one, { seats: 3 });
    const { ada, source, holders } = world;
    for (let at = 0; at < 5; at += 1) await world.ask();
    await together([
      approveRequests(one, ada, { source }),
      approveRequests(other, ada, { source }),
      serveWaiting(one),
      serveWaiting(other),
    ]);
    expect(await holders()).toHaveLength(3);
    expect(await counted(world)).toMatchObject({ assigned: 3, queued: 2 });
  }
}, 60_000);

const intrusions = {
  'its withdrawal': ({ line: [bob] }: Awaited<ReturnType<typeof lineOf>>) =>
    withdrawRequest(other, bob?.actor ?? operator, { requestId: bob?.requestId ?? '' }),
  'its being declined': ({ ada, source, line: [bob] }: Awaited<ReturnType<typeof lineOf>>) =>
    declineRequests(other, ada, { source, requestIds: [bob?.requestId ?? ''] }),
  'the removal of who asked': ({ ada, line: [bob] }: Awaited<ReturnType<typeof lineOf>>) =>
    removeMember(other, ada, { memberId: bob?.id ?? '' }),
};

test.each(Object.entries(intrusions))(
  'serving a request against %s: one of the two',
  async (_what, intrude) => {
    for (let round = 0; round < 12; round += 1) {
      const world = await lineOf(2, 1);
      const { former, line, holders, leave } = world;
      await leave(former[0]);
      await together([serveWaiting(one), intrude(world), serveWaiting(one)]);
      await serveWaiting(one);
      const [row] = await sql`
      select r.status, exists (
               select 1 from customer_seats s
                where s.member_id = r.member_id and s.revoked_at is null) as seated
        from seat_requests r where id = ${line[0]?.requestId ?? null}`;
      expect(row?.seated && row.status !== 'seated').toBe(false);
      expect(await holders()).toHaveLength(1);
      await counted(world);
    }
  },
  60_000,
);

const ends = {
  'a smaller count': ({ source }: World) =>
    changeSeatCount(other, operator, { ...source, seats: 1 }),
  'the end of the purchase': ({ source }: World) =>
    endSubscription(other, operator, { ...source, to: 'canceled' }),
};

test.each(Object.entries(ends))(
  'serving against %s never overfills',
  async (_what, end) => {
    for (let round = 0; round < 10; round += 1) {
      const world = await lineOf(4, 2);
      const { former, leave } = world;
      await together([
        ...former.map((seat) => leave(seat)),
        serveWaiting(one),
        end(world),
        serveWaiting(other),
      ]);
      await counted(world);
    }
  },
  60_000,
);

test('who asks several times at once has asked once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { source, join } = await buildWishingWorld(one);
    const { actor } = await join();
    const asked = [one, other, one, other].map((db) => askForSeat(db, actor, { source }));
    expect(new Set(await Promise.all(asked)).size).toBe(1);
  }
});

const meanwhile = {
  'given a seat': ({ ada, source }: World, { email }: Colleague) =>
    invited(other, ada, source, email),
  'taken out of the team': ({ ada }: World, { id: memberId }: Colleague) =>
    removeMember(other, ada, { memberId }),
};

test.each(Object.entries(meanwhile))(
  'who asks while they are %s, and what is done with them, never dead-lock',
  async (_what, intrude) => {
    const world = await buildWishingWorld(one, { seats: 40 });
    for (let late = 0; late < 20; late += 1) {
      const colleague = await world.join();
      const ask = async () => {
        for (let turn = 0; turn < late; turn += 1) await one.execute('select 1');
        return askForSeat(one, colleague.actor, { source: world.source });
      };
      await together([intrude(world, colleague), ask()]);
    }
  },
);
