import { test as base, expect } from '@playwright/test';
import { connect, type Database, disconnect } from '#db/database.ts';
import { stage } from '../stage/stage.ts';
import { leaveTown, openTown } from './town.ts';
import { World } from './world.ts';

export { expect };

/** A story in a world of its own, with pages that nothing is wrong with. */
export const test = base.extend<{ world: World }, { db: Database }>({
  db: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what is needed.
    async ({}, use) => {
      const db = connect(stage().databaseUrl, { max: 2, applicationName: 'usher story' });
      await use(db);
      await disconnect(db);
    },
    { scope: 'worker' },
  ],
  world: async ({ browser, javaScriptEnabled, db }, use) => {
    const hasScripts = javaScriptEnabled !== false;
    const town = openTown(browser, db, { hasScripts });
    await use(new World(db, town));
    await leaveTown(browser, town);
  },
});
