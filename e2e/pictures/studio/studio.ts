import { type BrowserContextOptions, test as base, type Page } from '@playwright/test';
import { connect, disconnect } from '#db/database.ts';
import { stage } from '../../stage/stage.ts';
import { showAsItStands } from '../../world/as-it-stands.ts';
import { giveSession } from '../../world/session.ts';
import { type Facts, looks, type Subject } from '../subject.ts';
import { dress } from './dressed.ts';
import { tellStory } from './facts.ts';
import { type Machine, thisMachine } from './machine.ts';

/** Shows a page as it is to be drawn. */
type Show = (
  subject: Subject,
  look: keyof typeof looks,
  options?: Pick<BrowserContextOptions, 'deviceScaleFactor' | 'viewport'>,
) => Promise<Page>;

type Studio = { db: ReturnType<typeof connect>; facts: Facts; machine: Machine };

/** A picture of a page of the demo's story. */
export const test = base.extend<{ show: Show }, Studio>({
  db: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what is needed.
    async ({}, use) => {
      const db = connect(stage().databaseUrl, { max: 2, applicationName: 'usher pictures' });
      await use(db);
      await disconnect(db);
    },
    { scope: 'worker' },
  ],
  facts: [async ({ db }, use) => use(await tellStory(db)), { scope: 'worker' }],
  machine: [async ({ browser }, use) => use(await thisMachine(browser)), { scope: 'worker' }],
  show: async ({ browser, db, facts }, use) => {
    await use(async ({ as, address, first, withoutScript = false }, look, options) => {
      const open = async (javaScriptEnabled: boolean) => {
        const context = await browser.newContext({
          ...looks[look],
          ...options,
          javaScriptEnabled,
          baseURL: stage().portalUrl,
          timezoneId: 'Europe/Berlin',
          reducedMotion: 'reduce',
          // What a picture wears is no style of the page's.
          bypassCSP: true,
        });
        return context.newPage();
      };
      const page = await open(!withoutScript);
      if (as) await giveSession(db, page, as);
      await page.goto(address(facts), { waitUntil: 'load' });
      if (withoutScript) {
        await first?.(page);
        // What a picture wears needs one that runs scripts.
        const twin = await open(true);
        await showAsItStands(twin, page);
        await dress(twin);
        return twin;
      }
      await dress(page);
      await first?.(page);
      return page;
    });
    for (const context of browser.contexts()) await context.close();
  },
});
