import { statementsOf } from './contests.ts';
import { onFreshPool } from './crowd.ts';
import { callsOf } from './limit.ts';
import type { Options } from './options.ts';
import { type Statement, valuesFor } from './statements.ts';
import { type Call, verbs } from './verbs.ts';
import { addSeats, restore, type World } from './world.ts';

// By then PostgreSQL has given up planning for the single case, as it has in a running portal.
const warmUp = 8;

/** The plans of the verbs' statements, as a connection runs them that has run them before. */
export async function plansOf(world: World, { only }: Options): Promise<string> {
  const plans: string[] = [];
  for (const verb of verbs.filter(({ name }) => name.includes(only))) {
    const first = world.fresh;
    world.fresh += warmUp + 1;
    const statements = await statementsOf(world, verb);
    const calls = callsOf(verb, { first, calls: warmUp + 1, crowd: 1 });
    if (verb.begin) {
      await addSeats(world, verb.sources, { first, calls: warmUp + 1, begin: verb.begin });
    }
    for (const statement of statements) {
      plans.push(`${verb.name}, ${world.seats} seats\n${await planOf(world, statement, calls)}\n`);
    }
    await restore(world);
  }
  return plans.join('\n');
}

function planOf({ url }: World, statement: Statement, calls: Call[]): Promise<string> {
  const types = statement.parameters.map((parameter) => parameter?.type ?? 'text').join(', ');
  return onFreshPool(url, 1, async ({ $client }) => {
    await $client.unsafe(`prepare verb (${types}) as ${statement.text}`);
    const run = (call: Call, before = '') =>
      $client.unsafe(`${before} execute verb (${valuesFor(statement, call).map(quoted)})`);
    for (const call of calls.slice(1)) await run(call);
    const lines = await run(calls[0] as Call, 'explain (analyze, buffers, costs off)');
    return lines.map((line) => line['QUERY PLAN']).join('\n');
  });
}

function quoted(value: string | null): string {
  return value === null ? 'null' : `'${value.replaceAll("'", "''")}'`;
}
