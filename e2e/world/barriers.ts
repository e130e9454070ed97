import type { Page } from '@playwright/test';
import { byKeyboard } from './barriers/by-keyboard.ts';
import { inForcedColors } from './barriers/in-forced-colors.ts';
import { inLight, readRules } from './barriers/in-light.ts';
import { inPeace } from './barriers/in-peace.ts';
import { whereNarrow } from './barriers/where-narrow.ts';

/** What on a page is in somebody's way: each barrier with the elements that make it. */
export async function barriersOn(page: Page): Promise<unknown[]> {
  await readRules(page);
  return [
    ...(await inLight(page, 'light')),
    ...(await inLight(page, 'dark')),
    ...(await inPeace(page)),
    ...(await whereNarrow(page)),
    ...(await byKeyboard(page)),
    ...(await inForcedColors(page)),
  ];
}
