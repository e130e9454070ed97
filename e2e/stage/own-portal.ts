import { connect, type Database, disconnect } from '#db/database.ts';
import { openServer } from './database.ts';
import { type Portal, startPortal } from './portal.ts';

/** A portal with a database that nobody else uses, and no way for letters out. */
export interface OwnPortal {
  db: Database;
  portal: Portal;
  /** Another portal on the same database. */
  another: () => Promise<Portal>;
  /** Ends them all, and their database. */
  close: () => Promise<void>;
}

/** Opens a portal for a story that stops it, or that counts what must not be counted elsewhere. */
export async function openPortal(settings?: Record<string, string>): Promise<OwnPortal> {
  const server = await openServer();
  const { databaseUrl, drop } = await server.openDatabase();
  const db = connect(databaseUrl, { max: 2, applicationName: 'usher story' });
  const portals: Portal[] = [];
  const another = async () => {
    const portal = await startPortal({ databaseUrl, smtpUrl: 'smtp://127.0.0.1:1', settings });
    portals.push(portal);
    return portal;
  };
  return {
    db,
    portal: await another(),
    another,
    close: async () => {
      for (const { kill } of portals) await kill();
      await disconnect(db);
      await drop();
      await server.stop();
    },
  };
}
