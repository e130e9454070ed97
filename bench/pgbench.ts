import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from './children.ts';
import { onFreshPool, type Turn } from './crowd.ts';
import type { Calls } from './limit.ts';
import { numberExpression, sourceExpression } from './numbers.ts';
import type { Parameter, Statement } from './statements.ts';
import type { Verb } from './verbs.ts';

/** Whether pgbench is installed. */
export function hasPgbench(): boolean {
  return spawnSync('pgbench', ['--version']).status === 0;
}

/** Has pgbench make the calls of a turn, by the verb's statements, prepared. */
export async function runPgbench(
  url: string,
  verb: Verb,
  statements: Statement[],
  { first, calls, crowd }: Calls,
): Promise<Turn> {
  const { script, fixed } = scriptOf(verb, statements, { first, crowd });
  const folder = await mkdtemp(join(tmpdir(), 'usher-bench-'));
  try {
    const file = join(folder, 'script.sql');
    await writeFile(file, script);
    const variables = fixed.flatMap((value, index) => ['-D', `fixed${index}=${value}`]);
    const { said, complained } = await runChild(
      'pgbench',
      ['--no-vacuum', '--protocol=prepared', '--client', String(crowd), '--jobs', '2'].concat([
        '--transactions',
        String(calls / crowd),
        '--file',
        file,
        ...variables,
      ]),
      { env: { ...process.env, ...addressed(url), PGOPTIONS: await settingsOf(url) } },
    );
    return read(said, complained);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Call `n` of client `c` is number `c + n · crowd`, as if all took their turns. */
function scriptOf(verb: Verb, statements: Statement[], { first, crowd }: Omit<Calls, 'calls'>) {
  const fixed: string[] = ['-1'];
  const hold = (value: string) => `:fixed${fixed.push(value) - 1}`;
  const script = [
    '\\set fixed0 :fixed0 + 1',
    `\\set call :client_id + ${crowd} * :fixed0`,
    `\\set source ${numberExpression(sourceExpression(verb.sources, ':call'))}`,
    `\\set person ${numberExpression(`${first} + :call`)}`,
    ...statements.map(
      ({ text, parameters }) =>
        `${text.replace(/\$(\d+)/g, (_, place) => written(parameters[place - 1] ?? null, hold))};`,
    ),
  ].join('\n');
  return { script, fixed };
}

/** Text goes into variables: what a script says itself, pgbench would search for its colons. */
function written(parameter: Parameter, hold: (value: string) => string): string {
  if (parameter === null) return 'null';
  const [only, ...others] = parameter.pieces;
  if (!only) return `''`;
  if (others.length === 0 && 'fixed' in only) return hold(only.fixed);
  const pieces = parameter.pieces.map((piece) =>
    'number' in piece ? `:${piece.number}::text` : `${hold(piece.fixed)}::text`,
  );
  return `(${pieces.join(' || ')})::${parameter.type}`;
}

function addressed(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    PGHOST: hostname,
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: pathname.slice(1),
  };
}

/** The settings that our connections begin with, since plans depend on them. */
async function settingsOf(url: string): Promise<string> {
  const settings = await onFreshPool(
    url,
    1,
    ({ $client }) => $client<{ option: string }[]>`
    select '-c ' || name || '=' || setting as option from pg_settings
     where source = 'client' and vartype in ('integer', 'real')`,
  );
  return settings.map(({ option }) => option).join(' ');
}

function read(stdout: string, stderr: string): Turn {
  const done = Number(/actually processed: (\d+)/.exec(stdout)?.[1]);
  const rate = Number(/tps = ([\d.]+) \(without/.exec(stdout)?.[1]);
  if (!done || !rate) throw new Error(`pgbench did not run: ${stderr || stdout}`);
  const failed = /error: .*/i.exec(stderr)?.[0];
  if (failed) console.error(`  pgbench: ${failed}`);
  return { seconds: done / rate, done };
}
