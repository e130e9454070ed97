import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chooseAccount } from './embedded/account.ts';
import { findBinaries } from './embedded/binaries.ts';
import * as connections from './embedded/connection.ts';
import { hold } from './embedded/holders.ts';
import { openHome, shelter } from './embedded/home.ts';
import { isFree } from './embedded/ports.ts';
import * as server from './embedded/server.ts';

/** How an embedded PostgreSQL is to run. */
export interface EmbeddedOptions {
  dataDir: string;
  port?: number;
  /** Further settings of the server, as in postgresql.conf. */
  settings?: Record<string, string>;
}

/** A running embedded PostgreSQL. */
export interface Embedded {
  /** The address of the database `usher` on it. */
  url: string;
  /** Lets go of the server, and stops it when nobody else holds it. */
  stop: () => Promise<void>;
}

/**
 * Starts a real PostgreSQL on the loopback address, with its data in `<dataDir>/postgres`.
 * A server that a killed run left behind is taken over; one that another command runs is shared.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const account = chooseAccount();
  const home = openHome(options.dataDir, account);
  const here = { home, account, binaries: findBinaries(account, shelter) };
  const letGo = hold(home);
  try {
    const connection = await run(here, options);
    await connections.ensureDatabase(connection, 'usher');
    return {
      url: connections.urlOf(connection, 'usher'),
      stop: async () => {
        if (letGo() && server.runningPort(here)) await server.stop(here);
      },
    };
  } catch (cause) {
    letGo();
    const said = (cause as Error).message;
    throw new Error(`The embedded PostgreSQL in ${home} did not start: ${said}`, { cause });
  }
}

async function run(here: server.Server, options: EmbeddedOptions) {
  const kept = await connections.openConnection(here.home, options.port);
  await server.initialise(here, kept.password);
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      return await startOrJoin(here, kept, options.settings);
    } catch (error) {
      // After a kill, what is left of the old server needs a moment to go.
      if (Date.now() > deadline || !isPassing(error)) throw error;
      await pause(250);
    }
  }
}

async function startOrJoin(
  here: server.Server,
  kept: connections.Connection,
  settings: Record<string, string> = {},
): Promise<connections.Connection> {
  const port = server.runningPort(here);
  if (port) {
    const running = { ...kept, port };
    if (await connections.answers(running)) return running;
    throw new Error(
      `A server runs on port ${port}, but its lock file, postmaster.pid, is all we see.`,
    );
  }
  const isOurs = await isFree(kept.port);
  const connection = isOurs ? kept : await connections.moveToFreePort(here.home, kept);
  await server.start(here, {
    port: String(connection.port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    ...settings,
  });
  return connection;
}

function isPassing(error: unknown): boolean {
  return /shared memory block|lock file|postmaster\.pid/.test((error as Error).message);
}

/**
 * Deletes the embedded PostgreSQL of a data folder with all its data. A server that a killed run left
 * behind is stopped first; refuses while a command that still runs holds it.
 */
export async function forgetEmbedded(dataDir: string): Promise<void> {
  const link = join(resolve(dataDir), 'postgres');
  if (existsSync(link)) {
    const account = chooseAccount();
    const home = openHome(dataDir, account);
    if (!hold(home)()) throw new Error(`Another command still works on the database in ${home}.`);
    const here = { home, account, binaries: findBinaries(account, shelter) };
    if (server.runningPort(here)) await server.stop(here);
    // The folder may be a link to where PostgreSQL's account can reach it.
    rmSync(home, { recursive: true, force: true });
  }
  rmSync(link, { recursive: true, force: true });
}
