import type { Page } from '@playwright/test';

/** The narrowest phone. */
const narrow = { width: 320, height: 640 };

/** What is pressed, and what heads something: where a word is broken, nobody reads it at a glance. */
const glanced = 'header, .button, th, h1, h2, nav a, label, summary';

/** The words that are broken on a small phone, but for addresses, which may be as long as they like. */
export async function brokenWords(page: Page): Promise<string[]> {
  const usual = page.viewportSize();
  await page.setViewportSize(narrow);
  const found = await page.evaluate((selector) => {
    const words = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const around = text.parentElement;
      if (!around?.closest(selector) || !around.checkVisibility()) continue;
      const said = text.textContent ?? '';
      if (said.includes('@')) continue;
      for (const { segment, index, isWordLike } of words.segment(said)) {
        if (isWordLike && linesOf(text, index, index + segment.length) > 1) {
          broken.push(`${segment} in “${said}”`);
        }
      }
    }
    return broken;

    function linesOf(text: Node, from: number, to: number): number {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      const parts = [...range.getClientRects()].filter(({ width }) => width > 0);
      return new Set(parts.map(({ top }) => Math.round(top))).size;
    }
  }, glanced);
  if (usual) await page.setViewportSize(usual);
  return found;
}
