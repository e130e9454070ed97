import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isRunning } from '#db/embedded/process.ts';
import { root } from './root.ts';

// A command that runs a program, which tells its number and would run for ever.
const program = `console.log(process.pid); setInterval(() => {}, 1000)`;
const command = `
  import { runProgram } from './cli/running/program.ts';
  await runProgram(['-e', ${JSON.stringify(program)}]);
  console.log('went on');`;

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s to a command alone ends its program too, and nothing runs after it',
  async (signal) => {
    const { launcher, pid, said } = await start();
    launcher.kill(signal);
    expect(await once(launcher, 'exit')).toEqual([null, signal]);
    expect(isRunning(pid)).toBe(false);
    expect(said()).not.toContain('went on');
  },
);

test('a command whose launcher was killed ends its program', async () => {
  const { launcher, pid } = await start();
  launcher.disconnect();
  await once(launcher, 'exit');
  expect(isRunning(pid)).toBe(false);
});

async function start(): Promise<{ launcher: ChildProcess; pid: number; said: () => string }> {
  const launcher = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', command],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  let text = '';
  launcher.stdout?.on('data', (part) => (text += part));
  while (!/^\d+\n/.test(text)) await pause(20);
  return { launcher, pid: Number.parseInt(text, 10), said: () => text };
}
