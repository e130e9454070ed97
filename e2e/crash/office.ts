import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, disconnect } from '#db/database.ts';
import { type Letter, listLetters } from '#outbox/mailbox/letters.ts';
import { startMailbox } from '#outbox/mailbox/mailbox.ts';
import { openServer } from '../stage/database.ts';
import { type Portal, startPortal } from '../stage/portal.ts';

/** A portal that may be killed, with a database and a mailbox that nobody else uses. */
export async function openOffice({ smtpUrl }: { smtpUrl?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'usher-crash-'));
  const server = await openServer();
  const { databaseUrl, drop } = await server.openDatabase();
  const db = connect(databaseUrl, { max: 2, applicationName: 'usher story' });
  const mailbox = await startMailbox({ folder });
  let portal: Portal | undefined;
  return {
    db,
    /** Starts the portal; again at the same address, with the same secret. Answers the address. */
    async open(): Promise<string> {
      const { port, secret } = portal ?? {};
      const to = smtpUrl ?? mailbox.smtpUrl;
      portal = await startPortal({ databaseUrl, smtpUrl: to, port, secret });
      return portal.url;
    },
    kill: () => portal?.kill(),
    letters: (): Promise<Letter[]> => listLetters(folder),
    async close(): Promise<void> {
      await portal?.stop();
      await mailbox.stop();
      await disconnect(db);
      await drop();
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
