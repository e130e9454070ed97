import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { isFree } from '#db/embedded/ports.ts';
import { isRunning } from '#db/embedded/process.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

// A program that starts another, as a build starts its workers; both would run for ever.
const worker = `console.log(process.pid); setInterval(() => {}, 1000)`;
const builder = `
  require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(worker)}],
    { stdio: 'inherit' });
  ${worker}`;
const program = `
  import { startChild } from './bench/children.ts';
  import { startServer } from './bench/server.ts';
  const { url } = await startServer();
  console.log(new URL(url).port);
  startChild(process.execPath, ['-e', ${JSON.stringify(builder)}], { stdio: ['ignore', 1, 2] });`;

const left = new Set<number>();
afterEach(() => {
  for (const pid of left) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s to the bench ends its server and whatever runs for it, however deep',
  async (signal) => {
    const { bench, numbers } = run();
    await expect.poll(numbers).toHaveLength(3);
    const [port = 0, ...pids] = numbers();
    for (const pid of pids) left.add(pid);
    expect(pids.map(isRunning)).toEqual([true, true]);
    bench.kill(signal);
    expect(await once(bench, 'exit')).toEqual([130, null]);
    await expect.poll(() => pids.map(isRunning)).toEqual([false, false]);
    expect(await isFree(port)).toBe(true);
  },
);

function run() {
  const bench = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (bench.pid) left.add(bench.pid);
  let text = '';
  bench.stdout.on('data', (part) => (text += part));
  const numbers = () => [...text.matchAll(/^(\d+)\n/gm)].map(([, number]) => Number(number));
  return { bench, numbers };
}
