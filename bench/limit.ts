import { callAll, onFreshPool, type Turn } from './crowd.ts';
import { idOf, numberOf, sourceIndex } from './numbers.ts';
import { hasPgbench, runPgbench } from './pgbench.ts';
import { type Statement, valuesFor } from './statements.ts';
import { type Call, tokenOf, type Verb } from './verbs.ts';

/** Calls of one turn: how many, and the index of the first person. */
export type Calls = { first: number; calls: number; crowd: number };

/** The numbers of each call of a turn. */
export function callsOf({ sources }: Pick<Verb, 'sources'>, { first, calls }: Calls): Call[] {
  return Array.from({ length: calls }, (_, call) => {
    const person = numberOf(first + call);
    const source = numberOf(sourceIndex(sources, call));
    return { source, person, token: tokenOf(idOf('seat', person)) };
  });
}

export type Limit = {
  name: string;
  run: (url: string, verb: Verb, statements: Statement[], calls: Calls) => Promise<Turn>;
};

/**
 * What a verb is measured against: its own statements, sent by as little as possible. What reads
 * many rows has the driver as well as pgbench, which leaves the rows that it is sent unread.
 */
export function limitsOf({ readsRows }: Verb, mayUsePgbench: boolean): Limit[] {
  const driver = { name: 'the driver alone', run: runDriver };
  if (!mayUsePgbench || !hasPgbench()) return [driver];
  const pgbench = { name: 'pgbench', run: runPgbench };
  return readsRows ? [pgbench, driver] : [pgbench];
}

async function runDriver(
  url: string,
  verb: Verb,
  statements: Statement[],
  calls: Calls,
): Promise<Turn> {
  const all = callsOf(verb, calls);
  return onFreshPool(url, calls.crowd, ({ $client }) =>
    callAll(calls.calls, calls.crowd, async (index) => {
      let rows = 0;
      for (const statement of statements) {
        const values = valuesFor(statement, all[index] as Call);
        rows = (await $client.unsafe(statement.text, values, { prepare: true })).length;
      }
      return rows > 0;
    }),
  );
}
