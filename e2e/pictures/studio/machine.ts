import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { root } from '../../stage/places.ts';
import { dress } from './dressed.ts';

/** What decides how a machine draws: its browser, and how it really drew some text. */
export type Machine = { chromium: string; drawing: string };

const file = join(root, 'e2e', 'pictures', 'taken', 'machine.json');

/** Whether pictures were ever taken. */
export const areTaken = existsSync(file);

/** How this machine draws. */
export async function thisMachine(browser: Browser): Promise<Machine> {
  const page = await browser.newPage({ viewport: { width: 400, height: 160 } });
  await page.setContent(
    '<p>Usher, 7 of 10 seats</p><p><b>مقاعد شاغرة</b></p><button>Claim</button>',
  );
  await dress(page);
  const drawing = createHash('sha256')
    .update(await page.screenshot())
    .digest('hex');
  await page.close();
  return { chromium: browser.version(), drawing };
}

/** Notes which machine the pictures are of. */
export function noteMachine(machine: Machine): void {
  writeFileSync(file, `${JSON.stringify(machine, null, 2)}\n`);
}

/**
 * Why pictures of this machine can't be compared with those that were taken, or nothing where they
 * can: another browser, or another way to draw letters, differs in every line and means nothing.
 */
export function whyNotComparable(machine: Machine): string | null {
  const taken = JSON.parse(readFileSync(file, 'utf8')) as Machine;
  if (machine.drawing === taken.drawing) return null;
  return `The pictures were taken with Chromium ${taken.chromium}; this one (${machine.chromium}) draws text otherwise, so nothing was compared. Take them anew with \`npm run pictures\` and look at what changed.`;
}
