import type { Page } from '@playwright/test';
import { byKeyboard } from './by-keyboard.ts';

/** What is left of a page of 1,280 by 1,024 px at 400 %. */
const narrow = { width: 320, height: 256 };

/** Nobody scrolls sideways to read, and the keyboard's place is seen there too. */
export async function whereNarrow(page: Page): Promise<unknown[]> {
  const usual = page.viewportSize();
  await page.setViewportSize(narrow);
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isOutside = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 1 || left < -1;
    };
    const outside = [...document.body.querySelectorAll('*')].filter(isOutside);
    return outside.map((element) => element.outerHTML.slice(0, 120));
  });
  const unseen = await byKeyboard(page, ' on a narrow screen');
  if (usual) await page.setViewportSize(usual);
  return wide.length > 0
    ? [['wider than a narrow screen', ...wide.slice(0, 5)], ...unseen]
    : unseen;
}
