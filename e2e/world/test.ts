import { test as base } from '@playwright/test';
import { connect, type Database, disconnect } from '#db/database.ts';
import { stage } from '../stage/stage.ts';
import { Post } from './post.ts';
import type { Town } from './town.ts';
import { World } from './world.ts';

/** A story in a world of its own. */
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
    const still = { baseURL: stage().portalUrl, reducedMotion: 'reduce' } as const;
    const town: Town = {
      post: new Post(db.$client),
      hasScripts: javaScriptEnabled !== false,
      openBrowser: async () => (await browser.newContext(still)).newPage(),
      openTwin: async (page) => {
        const context = await browser.newContext({ ...still, javaScriptEnabled: true });
        await context.addCookies(await page.context().cookies());
        const twin = await context.newPage();
        await twin.goto(page.url());
        return twin;
      },
    };
    await use(new World(db, town));
    for (const context of browser.contexts()) await context.close();
  },
});

export { expect } from '@playwright/test';
