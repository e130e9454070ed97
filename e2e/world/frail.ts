import { connect, type Database, disconnect } from '#db/database.ts';
import { openServer } from '../stage/database.ts';
import { startPortal } from '../stage/portal.ts';
import { test as base, expect } from './test.ts';
import { leaveTown, openTown } from './town.ts';
import { World } from './world.ts';

export { expect };

/** A portal that nobody else uses, since it breaks. */
type House = { db: Database; portalUrl: string };

/** A world whose database may lose something. */
class FrailWorld extends World {
  private readonly lost = new Set<string>();

  /** Lets a table be gone: whatever needs it breaks. */
  async loses(table: string): Promise<void> {
    // 441 is what React calls a page that broke on the server.
    this.town.forgives(/status of 500|React error #441/);
    await this.db.$client`alter table ${this.db.$client(table)} rename to lost`;
    this.lost.add(table);
  }

  /** Lets the database be as it was. */
  async isWhole(): Promise<void> {
    for (const table of this.lost) {
      await this.db.$client`alter table lost rename to ${this.db.$client(table)}`;
    }
    this.lost.clear();
  }
}

/** A story in which something breaks. */
export const test = base.extend<{ world: FrailWorld }, { house: House }>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what is needed.
    async ({}, use) => {
      const server = await openServer();
      const { databaseUrl, drop } = await server.openDatabase();
      const db = connect(databaseUrl, { max: 2, applicationName: 'usher story' });
      const settings = { RATE_LIMIT_ADDRESS: '0' };
      const portal = await startPortal({ databaseUrl, smtpUrl: 'smtp://127.0.0.1:1', settings });
      await use({ db, portalUrl: portal.url });
      await portal.stop();
      await disconnect(db);
      await drop();
      await server.stop();
    },
    { scope: 'worker' },
  ],
  world: async ({ browser, javaScriptEnabled, house: { db, portalUrl } }, use) => {
    const hasScripts = javaScriptEnabled !== false;
    const town = openTown(browser, db, { hasScripts, portalUrl });
    const world = new FrailWorld(db, town);
    await use(world);
    await world.isWhole();
    await leaveTown(browser, town);
  },
});
