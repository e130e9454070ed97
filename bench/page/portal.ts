import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '#db/embedded/ports.ts';
import { runChild, startChild } from '../children.ts';

export type Portal = { url: string; stop: () => Promise<void> };

const root = fileURLToPath(new URL('../..', import.meta.url));
const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');

/** A build apart from the one that is shipped: it also has the page out of memory. */
const forBench = { USHER_BENCH: 'yes', NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };

/** Builds the portal as the bench needs it; what was built before is built upon. */
export async function buildPortal(): Promise<void> {
  console.error('building the portal');
  const env = { ...process.env, ...forBench } as NodeJS.ProcessEnv;
  const types = join(root, 'tsconfig.json');
  const before = await readFile(types);
  try {
    await run([next, 'build'], env);
  } finally {
    // Next writes down where this build has the types of its routes, and nobody else should look there.
    await writeFile(types, before);
    await run([next, 'typegen'], process.env);
  }
}

async function run(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { ok, complained } = await runChild(process.execPath, args, { cwd: root, env });
  if (!ok) throw new Error(complained || `${args.join(' ')} failed`);
}

/** Serves that build on this computer only, from a database that knows all that belongs to it. */
export async function startPortal(databaseUrl: string): Promise<Portal> {
  if (!existsSync(join(root, '.next-bench', 'BUILD_ID'))) throw new Error('There is no build');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    ...forBench,
    DATABASE_URL: databaseUrl,
    SMTP_URL: 'smtp://127.0.0.1:1?ignoreTLS=true',
    APP_URL: url,
    AUTH_SECRET: 'only-for-the-bench-only-for-the-bench',
  } as NodeJS.ProcessEnv;
  await run([join(root, 'cli', 'usher.mjs'), 'migrate'], env);
  const child = startChild(
    process.execPath,
    [next, 'start', '--hostname', 'localhost', '--port', String(port)],
    { cwd: root, env, stdio: 'ignore' },
  );
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  while (child.exitCode === null && child.signalCode === null) {
    const isUp = await fetch(url, { method: 'HEAD', redirect: 'manual' }).catch(() => false);
    if (isUp) return { url, stop };
    await pause(50);
  }
  throw new Error('The portal did not start');
}
