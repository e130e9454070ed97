import type { Page } from '@playwright/test';
import { byKeyboard } from './by-keyboard.ts';

/**
 * Where a person's own few colours are all there are, a control keeps its edge, what is chosen among
 * several is told by more than a colour, and the keyboard's place is seen.
 */
export async function inForcedColors(page: Page): Promise<unknown[]> {
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
  const unmarked = await page.evaluate(() => {
    const lookOf = (element: Element) => {
      const look = getComputedStyle(element);
      const { fontWeight, textDecorationLine, borderBlockEndStyle, borderBlockEndWidth } = look;
      return [fontWeight, textDecorationLine, borderBlockEndStyle, borderBlockEndWidth].join();
    };
    const isUnmarked = (current: Element) => {
      const other = current.closest('nav, ul, [popover]')?.querySelector('a:not([aria-current])');
      return other && lookOf(other) === lookOf(current);
    };
    const chosen = [...document.querySelectorAll('[aria-current]')];
    return chosen.filter(isUnmarked).map((current) => current.outerHTML.slice(0, 120));
  });
  const unseen = await byKeyboard(page, ' in forced colours');
  await page.emulateMedia({ forcedColors: 'none' });
  return [
    ...(bare.length > 0 ? [['no edge in forced colours', ...bare.slice(0, 5)]] : []),
    ...(unmarked.length > 0 ? [['no mark in forced colours', ...unmarked]] : []),
    ...unseen,
  ];
}
