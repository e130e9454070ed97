import { type OwnPortal, openPortal } from '../stage/own-portal.ts';
import { test as base, expect } from './test.ts';
import { leaveTown, openTown } from './town.ts';
import { World } from './world.ts';

export { expect };

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
export const test = base.extend<{ world: FrailWorld }, { house: OwnPortal }>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what is needed.
    async ({}, use) => {
      const house = await openPortal({ RATE_LIMIT_ADDRESS: '0' });
      await use(house);
      await house.close();
    },
    { scope: 'worker' },
  ],
  world: async ({ browser, javaScriptEnabled, house: { db, portal } }, use) => {
    const hasScripts = javaScriptEnabled !== false;
    const town = openTown(browser, db, { hasScripts, portalUrl: portal.url });
    const world = new FrailWorld(db, town);
    await use(world);
    await world.isWhole();
    await leaveTown(browser, town);
  },
});
