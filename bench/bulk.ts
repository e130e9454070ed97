import { assignSeats } from '#domain/seat/assign-many.ts';
import type { Contest } from './contest.ts';
import { onFreshPool, type Turn } from './crowd.ts';
import { addressOf, idOf, numberOf, sources } from './numbers.ts';
import { owner } from './verbs.ts';
import { addMembers, restore, seatsThatBecame, type World } from './world.ts';

const calls = 10_000;
const source = numberOf(sources.bulk.first);

/**
 * 10,000 new people seated at once, against one bare INSERT … SELECT of as many rows into
 * customer_seats for people who are members already.
 */
export function bulkContest(world: World): Contest {
  return {
    name: '10,000 seats at once',
    seats: world.seats,
    against: 'bare insert',
    aim: { longer: 3 },
    usher: { calls, turn: () => assignAll(world) },
    limit: { calls, turn: () => insertBare(world) },
  };
}

async function assignAll(world: World): Promise<Turn> {
  const first = world.fresh;
  world.fresh += calls;
  const lines = Array.from({ length: calls }, (_, index) => ({
    email: addressOf(numberOf(first + index)),
  }));
  const subscriptionId = idOf('subscription', source);
  return onFreshPool(world.url, 1, (db) =>
    timed(world, () => assignSeats(db, owner(source), { source: { subscriptionId }, lines })),
  );
}

async function insertBare(world: World): Promise<Turn> {
  const first = world.fresh;
  world.fresh += calls;
  await addMembers(world, sources.bulk, { first, calls });
  return onFreshPool(world.url, 1, ({ $client }) =>
    timed(
      world,
      () => $client`
        insert into customer_seats (subscription_id, customer_id, member_id, email,
                                    invitation_token_expires_at)
        select ${idOf('subscription', source)}, customer_id, id, email, now() + interval '7 days'
          from members
         where customer_id = ${idOf('customer', source)} and role = 'member'`,
    ),
  );
}

async function timed(world: World, work: () => Promise<unknown>): Promise<Turn> {
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const done = await seatsThatBecame(world, 'pending');
  await restore(world);
  return { seconds, done };
}
