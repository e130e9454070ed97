import type { Page } from '@playwright/test';

/** Wherever the keyboard goes, one sees where it is, and nothing lies over it. */
export async function byKeyboard(page: Page, where = ''): Promise<unknown[]> {
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
  return unseen.length > 0 ? [[`focus is not seen${where}`, ...unseen.slice(0, 5)]] : [];
}
