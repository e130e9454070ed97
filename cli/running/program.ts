import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { root } from './root.ts';

/** What became of a program. */
export interface Outcome {
  ok: boolean;
  /** What it said, where it was not shown at once. */
  output: string;
}

/** How a program of the project's dependencies is to run. */
export interface ProgramOptions {
  env?: NodeJS.ProcessEnv;
  /** Ends the program. Without it, what asks this process to stop is handed on to the program. */
  signal?: AbortSignal;
  /** Keeps what it says to itself instead of showing it. */
  quiet?: boolean;
}

/** Runs a JavaScript program of the project with the project's own Node, and never leaves it behind. */
export function runProgram(args: string[], options: ProgramOptions = {}): Promise<Outcome> {
  const { signal } = options;
  const stdio = options.quiet ? ('pipe' as const) : ('inherit' as const);
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: options.env ?? process.env,
    signal,
    stdio: ['ignore', stdio, stdio],
    // Not of our group: Ctrl-C reaches it once, by us, and not a second time from the terminal.
    detached: process.platform !== 'win32',
  });
  const release = signal ? () => {} : handOnStops(child);
  const said: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => said.push(part));
  child.stderr?.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve, reject) => {
    // One that is being ended is waited for, until it is gone.
    child.on('error', (error) => void (signal?.aborted || reject(error)));
    child.on('close', (code) => {
      release();
      resolve({ ok: code === 0, output: Buffer.concat(said).toString() });
    });
  });
}

// Whoever asks us to stop means the program too; when it has ended, so do we, as we were asked to.
function handOnStops(child: ChildProcess): () => void {
  let asked: NodeJS.Signals | undefined;
  let last = 0;
  const handOn = (name: NodeJS.Signals) => {
    // The terminal and the launcher both tell of one Ctrl-C.
    const isEcho = name === asked && Date.now() - last < 500;
    [asked, last] = [name, Date.now()];
    if (!isEcho) child.kill(name);
  };
  const part = () => handOn('SIGTERM');
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.on(name, handOn);
  process.on('disconnect', part);
  // Listening alone must not keep a finished command alive.
  process.channel?.unref();
  return () => {
    for (const name of signals) process.off(name, handOn);
    process.off('disconnect', part);
    if (asked) process.kill(process.pid, asked);
  };
}
