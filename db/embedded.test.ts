import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isRunning } from './embedded/process.ts';
import { type Embedded, forgetEmbedded, startEmbedded } from './embedded.ts';

let dataDir: string;
const running: Embedded[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'usher-embedded-'));
  // Open to PostgreSQL's own account, for when root runs the tests.
  chmodSync(dataDir, 0o755);
});

afterEach(async () => {
  for (const embedded of running.splice(0)) await embedded.stop();
  rmSync(dataDir, { recursive: true });
});

test('data and address outlive the server', async () => {
  const first = await started();
  await query(first.url, 'create table kept as select 1 as one');
  await first.stop();
  const second = await started();
  expect(second.url).toBe(first.url);
  expect(await query(second.url, 'select one from kept')).toMatchObject([{ one: 1 }]);
});

test('a server that was killed starts again with what was committed', async () => {
  const first = await started();
  await query(first.url, 'create table kept as select 1 as one');
  process.kill(postmaster(), 'SIGKILL');
  const second = await started();
  expect(await query(second.url, 'select one from kept')).toMatchObject([{ one: 1 }]);
}, 60_000);

test('a lock file that names a stranger does not keep the server from starting', async () => {
  const first = await started();
  await first.stop();
  writeFileSync(pidFile(), `${process.pid}\n/nowhere\n0\n1\n\n127.0.0.1\n`);
  expect(await query((await started()).url, 'select 1 as one')).toMatchObject([{ one: 1 }]);
});

test('who shares a server does not stop it for the others', async () => {
  const first = await started();
  const second = await started();
  await first.stop();
  expect(await query(second.url, 'select 1 as one')).toMatchObject([{ one: 1 }]);
  await second.stop();
  await expect(query(second.url, 'select 1')).rejects.toThrow();
});

test('it listens on the loopback address only, for those who know the password', async () => {
  const { url } = await started();
  const [found] = await query(url, 'show listen_addresses');
  expect(found).toEqual({ listen_addresses: '127.0.0.1' });
  const stranger = new URL(url);
  stranger.password = 'guessed';
  await expect(query(stranger.href, 'select 1')).rejects.toThrow('password');
});

test('to forget is to stop what a killed run left behind, and to begin anew', async () => {
  await startAndKill();
  const left = postmaster();
  expect(isRunning(left)).toBe(true);
  await forgetEmbedded(dataDir);
  // A server lets go of its files a moment before its process has gone.
  await expect.poll(() => isRunning(left), { timeout: 10_000 }).toBe(false);
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  await forgetEmbedded(dataDir);
  expect(await query((await started()).url, `select to_regclass('kept') as kept`)).toMatchObject([
    { kept: null },
  ]);
}, 60_000);

test('what somebody still works with is not forgotten', async () => {
  const { url } = await started();
  await expect(forgetEmbedded(dataDir)).rejects.toThrow('Another command still works');
  expect(await query(url, 'select 1 as one')).toMatchObject([{ one: 1 }]);
}, 60_000);

/** A run in a process of its own, which is killed in its midst. */
async function startAndKill(): Promise<void> {
  const run = `
    import { startEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)};
    const { url } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(url);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', run], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(child.stdout, 'data');
  await query(String(url).trim(), 'create table kept as select 1 as one');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function started(): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir });
  running.push(embedded);
  return embedded;
}

async function query(url: string, statement: string) {
  const sql = postgres(url, { max: 1 });
  return sql.unsafe(statement).finally(() => sql.end());
}

function pidFile(): string {
  return join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
}

function postmaster(): number {
  return Number.parseInt(readFileSync(pidFile(), 'utf8'), 10);
}
