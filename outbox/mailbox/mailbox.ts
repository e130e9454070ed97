import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { createReceiver } from './receive.ts';
import { createReader } from './serve.ts';

/** How the local mailbox is to run; a port that is left out is a free one. */
export interface MailboxOptions {
  folder: string;
  webPort?: number;
  smtpPort?: number;
}

/** A running mailbox. */
export interface Mailbox {
  /** Where a person reads the letters; `/letters.json?to=` has them for programs. */
  url: string;
  /** Where Usher sends them; it says that this server speaks no TLS. */
  smtpUrl: string;
  stop: () => Promise<void>;
}

/** Starts the mailbox of the demo, of development and of the tests: on the loopback address only. */
export async function startMailbox(options: MailboxOptions): Promise<Mailbox> {
  const folder = resolve(options.folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const receiver = createReceiver(folder);
  const reader = createReader(folder);
  // A client that hangs up in the middle of a sentence is nobody's problem.
  receiver.on('error', () => {});
  const smtpPort = await listen(receiver, options.smtpPort);
  const webPort = await listen(reader, options.webPort);
  return {
    url: `http://localhost:${webPort}`,
    smtpUrl: `smtp://127.0.0.1:${smtpPort}?ignoreTLS=true`,
    stop: async () => {
      reader.closeAllConnections();
      await Promise.all([close(receiver), close(reader)]);
    },
  };
}

interface Listener {
  listen(port: number, host: string, done: () => void): unknown;
  once(event: 'error', done: (error: Error) => void): unknown;
}

function listen(server: Listener & { server?: unknown }, port = 0): Promise<number> {
  return new Promise((done, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => done(portOf(server)));
  });
}

// An SMTP server wraps the one that listens.
function portOf(server: { server?: unknown }): number {
  const listener = (server.server ?? server) as import('node:net').Server;
  const address = listener.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function close(server: { close(done: () => void): unknown }): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
  });
}
