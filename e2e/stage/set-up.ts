import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailbox } from '#outbox/mailbox/mailbox.ts';
import { openServer } from './database.ts';
import { logs } from './places.ts';
import { startPortal } from './portal.ts';
import { announce } from './stage.ts';

/** Everything that stories happen in, once for the run: a database, a mailbox and the portal. */
export default async function setUp(): Promise<() => Promise<void>> {
  const stops: (() => unknown)[] = [];
  const tearDown = async () => {
    for (const stop of stops.reverse()) await stop();
  };
  try {
    const folder = mkdtempSync(join(tmpdir(), 'usher-stories-'));
    stops.push(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(logs, { recursive: true });
    const server = await openServer();
    stops.push(server.stop);
    const { databaseUrl, drop } = await server.openDatabase();
    stops.push(drop);
    const mailbox = await startMailbox({ folder: join(folder, 'letters') });
    stops.push(mailbox.stop);
    // All people of all stories live at one address.
    const settings = { RATE_LIMIT_ADDRESS: '0', RATE_LIMIT_CLAIM: '0' };
    const portal = await startPortal({ databaseUrl, smtpUrl: mailbox.smtpUrl, settings });
    stops.push(portal.stop);
    const { url: portalUrl, log, secret } = portal;
    announce({ portalUrl, mailboxUrl: mailbox.url, databaseUrl, secret, log, folder });
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}
