import { expect } from '@playwright/test';
import { type Letter, linksIn } from './post.ts';
import { Visitor } from './visitor.ts';

/** A program that looks into people's letters before they do, as mail providers run them. */
export class Scanner extends Visitor {
  /** Opens every link ten times in either way that a program does, and once in a real browser. */
  async opensLinksIn(letter: Letter): Promise<void> {
    for (const link of linksIn(letter)) {
      for (const method of ['HEAD', 'GET']) {
        const tenTimes = Array.from({ length: 10 }, () => fetch(link, { method }));
        for (const { status } of await Promise.all(tenTimes)) expect(status, link).toBe(200);
      }
      await this.opens(link);
    }
  }
}
