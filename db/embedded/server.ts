import { execFile } from 'node:child_process';
import {
  chownSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import { isRunning } from './process.ts';

/** One PostgreSQL on disk, and the account that runs it. */
export interface Server {
  home: string;
  binaries: string;
  account: Account;
}

/** Makes the cluster unless it is there; an interrupted attempt is swept away. */
export async function initialise(server: Server, password: string): Promise<void> {
  const cluster = join(server.home, 'cluster');
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  const unfinished = join(server.home, 'cluster.new');
  const passwordFile = join(server.home, 'password');
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(server.account, passwordFile);
  const flags = ['--username=usher', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  // The built-in locale sorts and compares the same on every computer.
  flags.push(
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  );
  try {
    await runProgram(server, 'initdb', [`--pgdata=${unfinished}`, ...flags]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, cluster);
}

/** The port on which the cluster's server runs, if it does. */
export function runningPort(server: Server): number | undefined {
  const file = join(server.home, 'cluster', 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  if (isRunning(Number(pid)) && isPostgres(Number(pid))) return Number(port);
  // PostgreSQL would take whoever has that number now for itself, and refuse to start.
  if (isRunning(Number(pid))) rmSync(file, { force: true });
  return undefined;
}

function isPostgres(pid: number): boolean {
  const name = `/proc/${pid}/comm`;
  return !existsSync(name) || readFileSync(name, 'utf8').startsWith('postgres');
}

/** Starts the server; a failure carries what the server said. */
export async function start(server: Server, settings: Record<string, string>): Promise<void> {
  const log = join(server.home, 'log');
  const isLong = existsSync(log) && statSync(log).size > 5_000_000;
  if (isLong || !existsSync(log)) writeFileSync(log, '', { mode: 0o600 });
  giveTo(server.account, log);
  const before = statSync(log).size;
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  try {
    await control(server, 'start', '-l', log, '-t', '120', '-o', options.join(' '));
  } catch (cause) {
    const said = readFileSync(log, 'utf8').slice(before).trim();
    throw new Error(said || (cause as Error).message, { cause });
  }
}

/** Stops the server, at once if it has no time for more. */
export async function stop(server: Server): Promise<void> {
  await control(server, 'stop', '-m', 'fast', '-t', '20').catch(() =>
    control(server, 'stop', '-m', 'immediate', '-t', '10'),
  );
}

async function control(server: Server, verb: string, ...args: string[]): Promise<void> {
  await runProgram(server, 'pg_ctl', [
    verb,
    '-w',
    '-s',
    '-D',
    join(server.home, 'cluster'),
    ...args,
  ]);
}

function giveTo(account: Account, file: string): void {
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(file, account.uid, account.gid);
  }
}

function runProgram(server: Server, name: string, args: string[]): Promise<void> {
  // From a folder that the account may enter: ours may be closed to it.
  const options = { ...server.account, cwd: server.home };
  return new Promise((resolve, reject) => {
    execFile(join(server.binaries, name), args, options, (error, _stdout, stderr) => {
      if (error) reject(new Error(stderr.trim() || error.message, { cause: error }));
      else resolve();
    });
  });
}
