import type { Page } from '@playwright/test';
import type { Post } from './post.ts';

/** What people find wherever they live. */
export interface Town {
  post: Post;
  /** A browser that nobody has used yet, of the kind that everybody has here. */
  openBrowser: () => Promise<Page>;
  /** A browser that runs scripts, with the cookies of another one, at the same page. */
  openTwin: (of: Page) => Promise<Page>;
  hasScripts: boolean;
}
