import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../stage/places.ts';

/** Makes a page look the same wherever it is drawn: with fonts that the project brings along. */
export async function dress(page: Page): Promise<void> {
  await page.addStyleTag({ content: fonts });
  await page.evaluate(async () => {
    const sizes = ['400 16px', '600 16px'];
    await Promise.all(sizes.map((size) => document.fonts.load(`${size} "Picture"`, 'aب')));
    await document.fonts.ready;
  });
}

const file = (font: string, subset: string) => {
  const name = `${font}-${subset}-wght-normal.woff2`;
  const path = join(root, 'node_modules', '@fontsource-variable', font, 'files', name);
  return `url(data:font/woff2;base64,${readFileSync(path).toString('base64')})`;
};

const face = (font: string, subset: string, range: string) => `
  @font-face {
    font-family: Picture; font-weight: 100 900; unicode-range: ${range};
    src: ${file(font, subset)} format("woff2");
  }`;

/** Puts one time in the place of all that pass, so that a page looks the same whenever it is drawn. */
export async function stopTime(page: Page): Promise<void> {
  await page.addStyleTag({ content: oneTime });
}

const fonts = `
  ${face('inter', 'latin', 'U+0000-02AF, U+2000-22FF')}
  ${face('noto-sans-arabic', 'arabic', 'U+0600-06FF, U+0750-077F, U+FB50-FDFF, U+FE70-FEFF')}
  html { font-family: Picture, sans-serif !important; }
  * { caret-color: transparent !important; }`;

const oneTime = `
  .moment time { display: none; }
  .moment::before { content: "3 days"; }
  :lang(ar) .moment::before { content: "3 أيام"; }`;
