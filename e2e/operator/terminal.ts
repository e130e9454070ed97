import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, isFree } from '#db/embedded/ports.ts';
import { root } from '../stage/places.ts';

/** A command that the operator has started, and that runs until it is stopped. */
export interface Running {
  process: ChildProcess;
  /** What it printed so far. */
  said: () => string;
  /** Waits until it is over; answers its exit code. */
  ended: Promise<number | null>;
}

const own = join(root, 'cli', 'usher.mjs');

/** An operator at a terminal, with a data folder of their own, and settings that nothing else has. */
export async function openTerminal() {
  const folder = mkdtempSync(join(tmpdir(), 'usher-operator-'));
  // Open to PostgreSQL's own account, for when root runs the stories.
  chmodSync(folder, 0o755);
  const port = await freePair();
  const started: Running[] = [];
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    DATA_DIR: folder,
    PORT: String(port),
    // Said to be nothing, so that no file of the project's sets them.
    ...{ DATABASE_URL: '', AUTH_SECRET: '', APP_URL: '', SMTP_URL: '', EMAIL_FROM: '' },
  } as Record<string, string | undefined> as NodeJS.ProcessEnv;

  function start(words: string, settings: Record<string, string> = {}, usher = own): Running {
    return listenTo(process.execPath, [usher, ...words.split(' ')], settings);
  }

  function listenTo(program: string, words: string[], settings: Record<string, string>): Running {
    const child = spawn(program, words, {
      cwd: folder,
      env: { ...env, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += part));
    const ended = once(child, 'close').then(([code]) => code as number | null);
    const running = { process: child, said: () => said, ended };
    started.push(running);
    return running;
  }

  return {
    folder,
    port,
    url: `http://localhost:${port}`,
    start,
    /** Starts a command as npm does, in a shell that waits for it. It is over when both are. */
    startInShell(words: string, settings: Record<string, string>) {
      const line = `"${process.execPath}" "${own}" ${words}; exit`;
      return listenTo('sh', ['-c', line], { ...settings, npm_command: 'run-script' });
    },
    /** Runs a command to its end. */
    async run(words: string, settings?: Record<string, string>, usher?: string) {
      const command = start(words, settings, usher);
      return { code: await command.ended, said: command.said().trim() };
    },
    async close(): Promise<void> {
      for (const { process } of started) process.kill('SIGTERM');
      await Promise.all(started.map(({ ended }) => ended));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the command has printed the words; fails with all that it said where it ends instead. */
export async function says(running: Running, words: string | RegExp): Promise<void> {
  while (!running.said().match(words)) {
    if (running.process.exitCode !== null) throw new Error(`It ended, saying:\n${running.said()}`);
    await pause(50);
  }
}

// The mailbox takes the port after the portal's.
async function freePair(): Promise<number> {
  const port = await freePort();
  return port < 65_535 && (await isFree(port + 1)) ? port : freePair();
}
