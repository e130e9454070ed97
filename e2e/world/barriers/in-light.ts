import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules, once a page has read them. */
interface Axe {
  run: (where: Document, options: object) => ReturnType<AxeBuilder['analyze']>;
}

const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
// The builder would have a page read the rules twice a scan. This is their short spelling, once.
const rules = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8');

const accessible = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Has a page read the rules, once for as long as its document stays. */
export async function readRules(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(rules);
}

/** What the rules say of a page in a light. */
export async function inLight(page: Page, colorScheme: 'light' | 'dark'): Promise<unknown[]> {
  await page.emulateMedia({ colorScheme });
  const violations = await page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: Axe };
    const options = { runOnly: { type: 'tag', values }, resultTypes: ['violations'] };
    const found = await axe.run(document, options);
    return found.violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) }));
  }, accessible);
  return violations.map(({ id, html }) => [`${id} in ${colorScheme}`, ...html]);
}
