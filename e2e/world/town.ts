import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { Database } from '#db/database.ts';
import { stage } from '../stage/stage.ts';
import { Post } from './post.ts';
import { giveSession } from './session.ts';

/** What people find wherever they live. */
export interface Town {
  post: Post;
  /** A browser that nobody has used yet, of the kind that everybody has here. */
  openBrowser: (settings?: BrowserContextOptions) => Promise<Page>;
  /** A browser that runs scripts, with the cookies of another one, at the same page. */
  openTwin: (of: Page) => Promise<Page>;
  /** Signs a browser in as whoever this address belongs to. */
  letIn: (page: Page, email: string) => Promise<void>;
  hasScripts: boolean;
  /** What browsers found wrong with the pages: broken scripts, what the policy kept out. */
  complaints: string[];
}

/** Opens a town whose people have browsers that run scripts, or such that don't. */
export function openTown(
  browser: Browser,
  db: Database,
  { hasScripts }: { hasScripts: boolean },
): Town {
  const complaints: string[] = [];
  const wishes = new WeakMap<Page, BrowserContextOptions>();
  const open = async (javaScriptEnabled: boolean, wished: BrowserContextOptions = {}) => {
    const settings = { baseURL: stage().portalUrl, reducedMotion: 'reduce' } as const;
    const context = await browser.newContext({ ...settings, ...wished, javaScriptEnabled });
    const page = await context.newPage();
    wishes.set(page, wished);
    listen(page, complaints);
    return page;
  };
  return {
    post: new Post(db.$client),
    hasScripts,
    complaints,
    openBrowser: (wished) => open(hasScripts, wished),
    letIn: (page, email) => giveSession(db, page, email),
    openTwin: async (of) => {
      const twin = await open(true, wishes.get(of));
      await twin.context().addCookies(await of.context().cookies());
      await twin.goto(of.url());
      return twin;
    },
  };
}

function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', ({ message }) => complaints.push(`${page.url()}: ${message}`));
  page.on('console', (message) => {
    const text = message.text();
    // A page that isn't there is no fault of the page.
    if (message.type() !== 'error' || text.includes('status of 404')) return;
    complaints.push(`${page.url()}: ${text}`);
  });
}
