import type { Page } from '@playwright/test';

/**
 * Shows in a browser that runs scripts what stands on the page of one that runs none, and as it looks
 * there: also what no address leads to, such as the answer to a form that was refused.
 */
export async function showAsItStands(page: Page, from: Page): Promise<void> {
  const body = (await from.content())
    .replaceAll(/<script\b[\s\S]*?<\/script>/g, '')
    .replaceAll(/<(\/?)noscript\b/g, '<$1div');
  await page.route(/\.css(\?|$)/, async (route) => {
    const response = await route.fetch();
    const rules = (await response.text()).replaceAll(/\(scripting:\s*none\)/g, 'all');
    await route.fulfill({ response, body: rules });
  });
  await page.route('**', (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.fallback(),
  );
  await page.goto(from.url());
  await page.evaluate(askAgain);
}

/** What asks before all else on a page is open in its text, and no more than that. */
function askAgain(): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) {
    dialog.close();
    dialog.showModal();
  }
}
