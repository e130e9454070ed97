import type { Contest } from './contest.ts';
import { callAll, onFreshPool, type Turn } from './crowd.ts';
import { type Calls, callsOf, limitsOf } from './limit.ts';
import type { Options } from './options.ts';
import { capture, type Statement } from './statements.ts';
import { type Call, type Verb, verbs } from './verbs.ts';
import { addSeats, restore, seatsThatBecame, type World } from './world.ts';

/** Each verb against its own statements, in a world. */
export async function verbContests(world: World, options: Options): Promise<Contest[]> {
  const contests: Contest[] = [];
  for (const verb of verbs) {
    const { calls } = options;
    const statements = await statementsOf(world, verb);
    const turn = (run: (calls: Calls) => Promise<Turn>) => () =>
      takeTurn(world, verb, options, run);
    for (const limit of limitsOf(verb, options.mayUsePgbench)) {
      contests.push({
        name: verb.name,
        seats: world.seats,
        against: limit.name,
        aim: { faster: verb.aim },
        usher: { calls, turn: turn((calls) => runVerb(world.url, verb, calls)) },
        limit: { calls, turn: turn((calls) => limit.run(world.url, verb, statements, calls)) },
      });
    }
  }
  return contests;
}

/** What the verb sends for one call. */
export async function statementsOf(world: World, verb: Verb): Promise<Statement[]> {
  let statements: Statement[] = [];
  await takeTurn(world, verb, { calls: 1, crowd: 1 }, async (calls) => {
    const [call] = callsOf(verb, calls) as [Call];
    return onFreshPool(world.url, 1, async (db) => {
      statements = await capture(db, call, () => verb.call(db, call));
      return { seconds: 1, done: 1 };
    });
  });
  return statements;
}

/** Prepares the seats, runs, counts by what stands in the tables, and clears up. */
async function takeTurn(
  world: World,
  verb: Verb,
  { calls, crowd }: Pick<Calls, 'calls' | 'crowd'>,
  run: (calls: Calls) => Promise<Turn>,
): Promise<Turn> {
  const first = world.fresh;
  world.fresh += calls;
  if (verb.begin) await addSeats(world, verb.sources, { first, calls, begin: verb.begin });
  const turn = await run({ first, calls, crowd });
  const left = verb.leaves ? await seatsThatBecame(world, verb.leaves) : turn.done;
  await restore(world);
  return { ...turn, done: Math.min(turn.done, left) };
}

function runVerb(url: string, verb: Verb, calls: Calls): Promise<Turn> {
  const all = callsOf(verb, calls);
  return onFreshPool(url, calls.crowd, (db) =>
    callAll(calls.calls, calls.crowd, (index) => verb.call(db, all[index] as Call)),
  );
}
