import { spawn } from 'node:child_process';
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
  signal?: AbortSignal;
  /** Keeps what it says to itself instead of showing it. */
  quiet?: boolean;
}

/** Runs a JavaScript program of the project with the project's own Node. */
export function runProgram(args: string[], options: ProgramOptions = {}): Promise<Outcome> {
  const stdio = options.quiet ? ('pipe' as const) : ('inherit' as const);
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: options.env ?? process.env,
    signal: options.signal,
    stdio: ['ignore', stdio, stdio],
  });
  const said: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => said.push(part));
  child.stderr?.on('data', (part: Buffer) => said.push(part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ ok: code === 0, output: Buffer.concat(said).toString() });
    });
  });
}
