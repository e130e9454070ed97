import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { stage } from '../stage/stage.ts';

/** Remembers the sessions that a browser was given, to be looked for where they must not be. */
export async function keepKeys(page: Page): Promise<void> {
  const cookies = await page.context().cookies();
  for (const { name, value } of cookies) if (name.endsWith('session-token')) keepKey(value);
}

/** Remembers one session's token. */
export function keepKey(token: string): void {
  appendFileSync(file(), `${token}\n`);
}

/** All that were remembered in this run. */
export function keptKeys(): string[] {
  return existsSync(file()) ? readFileSync(file(), 'utf8').trim().split('\n') : [];
}

function file(): string {
  return join(stage().folder, 'keys');
}
