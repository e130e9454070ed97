import type { Page, Route } from '@playwright/test';

/**
 * Shows in a browser that runs scripts what stands on the page of one that runs none, and as it looks
 * there: also what no address leads to, such as the answer to a form that was refused.
 */
export async function showAsItStands(page: Page, from: Page): Promise<void> {
  const body = (await from.content())
    .replaceAll(/<script\b[\s\S]*?<\/script>/g, '')
    .replaceAll(/<(\/?)noscript\b/g, '<$1div');
  // What it showed before may differ in its fragment alone, and then nothing would be shown anew.
  await page.unrouteAll();
  await page.goto('about:blank');
  await page.route(/\.css(\?|$)/, async (route) => {
    await route.fulfill({ contentType: 'text/css; charset=utf-8', body: await rulesAt(route) });
  });
  await page.route('**', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.fallback(),
  );
  await page.goto(from.url());
  await page.evaluate(askAgain);
}

/** By their addresses, which change with what stands there. */
const sheets = new Map<string, string>();

/** A style sheet, as it is for a page without scripts. */
async function rulesAt(route: Route): Promise<string> {
  const address = route.request().url();
  const known = sheets.get(address);
  if (known !== undefined) return known;
  const response = await route.fetch();
  if (!response.ok()) throw new Error(`${address}: ${response.status()}`);
  const rules = (await response.text()).replaceAll(/\(scripting:\s*none\)/g, 'all');
  sheets.set(address, rules);
  return rules;
}

/** What asks before all else on a page is open in its text, and no more than that. */
function askAgain(): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) {
    dialog.close();
    dialog.showModal();
  }
}
