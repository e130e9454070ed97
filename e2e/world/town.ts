import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
} from '@playwright/test';
import type { Database } from '#db/database.ts';
import { stage } from '../stage/stage.ts';
import { showAsItStands } from './as-it-stands.ts';
import { Post } from './post.ts';
import { giveSession } from './session.ts';

/** What people find wherever they live. */
export interface Town {
  post: Post;
  /** A browser that nobody has used yet, of the kind that everybody has here. */
  openBrowser: (settings?: BrowserContextOptions) => Promise<Page>;
  /** Another tab of the same browser. */
  openBeside: (of: Page) => Promise<Page>;
  /** A browser that runs scripts, and shows the page of one that runs none as it stands there. */
  openTwin: (of: Page) => Promise<Page>;
  /** Signs a browser in as whoever this address belongs to. */
  letIn: (page: Page, email: string) => Promise<void>;
  hasScripts: boolean;
  /** What browsers found wrong with the pages: broken scripts, what the policy kept out. */
  complaints: string[];
  /** From now on, what browsers say of this is no complaint: the story is about it. */
  forgives: (what: RegExp) => void;
}

/** Opens a town whose people have browsers that run scripts, or such that don't. */
export function openTown(
  browser: Browser,
  db: Database,
  { hasScripts, portalUrl = stage().portalUrl }: { hasScripts: boolean; portalUrl?: string },
): Town {
  const complaints: string[] = [];
  // A page that isn't there is no fault of the page.
  const forgiven = [/status of 404/];
  const wishes = new WeakMap<Page, BrowserContextOptions>();
  const twins = new WeakMap<Page, Page>();
  const openTab = async (context: BrowserContext) => {
    const page = await context.newPage();
    listen(page, (text) => forgiven.some((what) => what.test(text)) || complaints.push(text));
    return page;
  };
  const open = async (javaScriptEnabled: boolean, wished: BrowserContextOptions = {}) => {
    const settings = { baseURL: portalUrl, reducedMotion: 'reduce' } as const;
    const context = await browser.newContext({ ...settings, ...wished, javaScriptEnabled });
    const page = await openTab(context);
    wishes.set(page, wished);
    return page;
  };
  return {
    post: new Post(db.$client),
    hasScripts,
    complaints,
    forgives: (what) => forgiven.push(what),
    openBrowser: (wished) => open(hasScripts, wished),
    openBeside: (of) => openTab(of.context()),
    letIn: (page, email) => giveSession(db, page, email),
    openTwin: async (of) => {
      const twin = twins.get(of) ?? (await open(true, wishes.get(of)));
      twins.set(of, twin);
      await showAsItStands(twin, of);
      return twin;
    },
  };
}

function listen(page: Page, complain: (text: string) => unknown): void {
  page.on('pageerror', ({ message }) => complain(`${page.url()}: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complain(`${page.url()}: ${message.text()}`);
  });
}

/** Closes all windows of a town in which nothing was wrong with any page. */
export async function leaveTown(browser: Browser, { complaints }: Town): Promise<void> {
  for (const context of browser.contexts()) await context.close();
  expect(complaints).toEqual([]);
}
