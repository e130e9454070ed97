import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#db/embedded/ports.ts';
import { logs, root } from './places.ts';

/** What a portal is to work with. */
export interface PortalOptions {
  databaseUrl: string;
  smtpUrl: string;
  /** Left out: a free one, and a new secret. A portal that starts again keeps both. */
  port?: number;
  secret?: string;
  /** Further settings of its environment. */
  settings?: Record<string, string>;
}

/** A portal in production, in a process of its own, with its worker inside. */
export interface Portal {
  url: string;
  port: number;
  secret: string;
  log: string;
  stop: () => Promise<void>;
  /** Ends it at once, in the middle of whatever it does, as `kill -9` would. */
  kill: () => Promise<void>;
}

const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
// Run, as a terminal would, and not imported: what the operator's program runs the portal with.
const leash = join(root, 'cli', 'running', 'leash.mjs');

/** Serves the production build on this computer only. */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  if (!existsSync(join(root, '.next', 'BUILD_ID'))) {
    throw new Error('There is no build for the stories to visit: run `npm run build` first.');
  }
  const port = options.port ?? (await freePort());
  const secret = options.secret ?? randomBytes(32).toString('base64url');
  const url = `http://localhost:${port}`;
  const log = join(logs, `portal-${port}.log`);
  const child = serve({ port, log, env: environmentOf(options, { url, port, secret }) });
  const ended = once(child, 'exit');
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  if (!(await answers(child, url))) {
    throw new Error(`The portal did not start:\n${readFileSync(log, 'utf8')}`);
  }
  return { url, port, secret, log, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

function environmentOf(
  { databaseUrl, smtpUrl, settings }: PortalOptions,
  { url, port, secret }: { url: string; port: number; secret: string },
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    APP_URL: url,
    PORT: String(port),
    AUTH_SECRET: secret,
    EMAIL_FROM: 'Usher <usher@example.com>',
    // A program of a story listens on this computer.
    WEBHOOKS_ALLOW_PRIVATE: 'true',
    ...settings,
  };
}

function serve(to: { port: number; log: string; env: NodeJS.ProcessEnv }): ChildProcess {
  const output = openSync(to.log, 'a');
  const child = spawn(
    process.execPath,
    // The leash ends it when the run is killed.
    ['--import', leash, next, 'start', '--hostname', 'localhost', '--port', String(to.port)],
    { cwd: root, env: to.env, stdio: ['ignore', output, output, 'ipc'] },
  );
  closeSync(output);
  return child;
}

async function answers(child: ChildProcess, url: string): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const isUp = await fetch(url, { method: 'HEAD', redirect: 'manual' }).catch(() => false);
    if (isUp) return true;
    await pause(50);
  }
  return false;
}
