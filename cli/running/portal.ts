import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Complaint } from './complaint.ts';
import { root } from './root.ts';

const next = `${root}/node_modules/next/dist/bin/next`;
const leash = new URL('./leash.mjs', import.meta.url).href;

/** How the portal is to be served. */
export interface PortalOptions {
  mode: 'start' | 'dev';
  port: number;
  /** Left out: every address of this computer. */
  hostname?: string;
  env: NodeJS.ProcessEnv;
}

/** A portal that is being served by a process of its own. */
export interface Portal {
  /** Settles when it answers; refuses when it ended instead. */
  ready: (signal: AbortSignal) => Promise<void>;
  /** Settles when it has ended, for whatever reason. */
  ended: Promise<void>;
  stop: () => Promise<void>;
}

/** Serves the portal in a process of its own. */
export function startPortal({ mode, port, hostname, env }: PortalOptions): Portal {
  const where = hostname ? ['--hostname', hostname] : [];
  const child = spawn(
    process.execPath,
    ['--import', leash, next, mode, '--port', String(port), ...where],
    // Not of our group: on Ctrl-C it is we who say when it stops, before the database does.
    { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true },
  );
  const release = holdBack(child);
  const ended = once(child, 'exit').then(() => {});
  const ready = async (signal: AbortSignal) => {
    const isUp = await untilAnswered(child, port, signal).catch(() => false);
    release({ withGreeting: !isUp });
    signal.throwIfAborted();
    if (!isUp) throw new Complaint('The portal did not start; what it said is above.');
  };
  return { ready, ended, stop: () => end(child, ended) };
}

// What the server says while it starts would stand in the middle of our own sentences. It is
// shown later: its complaints always, its greeting only when it came to nothing.
function holdBack(child: ChildProcess) {
  const held: (() => void)[] = [];
  const greeting: (() => void)[] = [];
  let isHeld = true;
  const pass = (stream: NodeJS.WriteStream, keep: (() => void)[]) => (part: Buffer) => {
    const say = () => void stream.write(part);
    if (isHeld) keep.push(say);
    else say();
  };
  child.stdout?.on('data', pass(process.stdout, greeting));
  child.stderr?.on('data', pass(process.stderr, held));
  return ({ withGreeting }: { withGreeting: boolean }) => {
    isHeld = false;
    for (const say of withGreeting ? [...greeting, ...held] : held) say();
  };
}

async function untilAnswered(child: ChildProcess, port: number, signal: AbortSignal) {
  while (!(await isAnswered(port))) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    await pause(100, undefined, { signal });
  }
  return true;
}

async function isAnswered(port: number): Promise<boolean> {
  const request = { method: 'HEAD', redirect: 'manual' } as const;
  return fetch(`http://localhost:${port}/`, request).then(
    () => true,
    () => false,
  );
}

// Asked first, then forced: a portal that hangs must not keep the terminal.
async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(force);
}
