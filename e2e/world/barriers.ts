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

/** As wide as a page of 1,280 px is at 400 %. */
const narrow = { width: 320, height: 640 };

/** What on a page is in somebody's way: each barrier with the elements that make it. */
export async function barriersOn(page: Page): Promise<unknown[]> {
  await page.evaluate(rules);
  return [
    ...(await inLight(page, 'light')),
    ...(await inLight(page, 'dark')),
    ...(await whereNarrow(page)),
    ...(await byKeyboard(page)),
    ...(await inForcedColors(page)),
  ];
}

/** What the rules say of a page in a light. */
async function inLight(page: Page, colorScheme: 'light' | 'dark'): Promise<unknown[]> {
  await page.emulateMedia({ colorScheme });
  const violations = await page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: Axe };
    const options = { runOnly: { type: 'tag', values }, resultTypes: ['violations'] };
    const found = await axe.run(document, options);
    return found.violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) }));
  }, accessible);
  return violations.map(({ id, html }) => [`${id} in ${colorScheme}`, ...html]);
}

/** Nobody scrolls sideways to read. */
async function whereNarrow(page: Page): Promise<unknown[]> {
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
  if (usual) await page.setViewportSize(usual);
  return wide.length > 0 ? [['wider than a narrow screen', ...wide.slice(0, 5)]] : [];
}

/** Wherever the keyboard goes, one sees where it is, and nothing lies over it. */
async function byKeyboard(page: Page): Promise<unknown[]> {
  // From the first press on, focus that a script moves is shown like a person's.
  await page.keyboard.press('Tab');
  const unseen = await page.evaluate(async () => {
    const before = document.activeElement;
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]',
      ),
    ].filter((stop) => stop.checkVisibility({ visibilityProperty: true }) && stop.tabIndex >= 0);
    let lost = stops.filter(isLost);
    // What something still lies over as it goes away is looked at again, for a second.
    for (let frame = 0; frame < 60 && lost.length > 0; frame += 1) {
      await new Promise(requestAnimationFrame);
      lost = lost.filter(isLost);
    }
    (before instanceof HTMLElement ? before : document.body).focus();
    return lost.map((stop) => stop.outerHTML.slice(0, 120));

    function isLost(stop: HTMLElement): boolean {
      stop.focus();
      const { outlineStyle, outlineWidth } = getComputedStyle(stop);
      const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      return document.activeElement === stop && !(isOutlined && isOnTop(stop));
    }

    function isOnTop(stop: HTMLElement): boolean {
      const { left, top, width, height } = stop.getClientRects()[0] ?? stop.getBoundingClientRect();
      const found = document.elementFromPoint(left + width / 2, top + height / 2);
      return found === null || stop.contains(found) || found.contains(stop);
    }
  });
  return unseen.length > 0 ? [['focus is not seen', ...unseen.slice(0, 5)]] : [];
}

/** Where a person's own few colours are all there are, a control keeps its edge. */
async function inForcedColors(page: Page): Promise<unknown[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const bare = await page.evaluate(() => {
    const controls = [...document.querySelectorAll('button, .button, input, select, textarea')];
    const isBare = (control: Element) => {
      const { appearance, borderBlockEndStyle, borderBlockEndWidth } = getComputedStyle(control);
      // Boxes to tick are drawn by the browser, which knows those colours.
      if (control.matches('[type="checkbox"], [type="radio"]') && appearance !== 'none')
        return false;
      return borderBlockEndStyle === 'none' || Number.parseFloat(borderBlockEndWidth) < 1;
    };
    const seen = controls.filter((control) => control.checkVisibility());
    return seen.filter(isBare).map((control) => control.outerHTML.slice(0, 120));
  });
  await page.emulateMedia({ forcedColors: 'none' });
  return bare.length > 0 ? [['no edge in forced colours', ...bare.slice(0, 5)]] : [];
}
