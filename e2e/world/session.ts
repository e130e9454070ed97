import { randomUUID } from 'node:crypto';
import type { Adapter } from '@auth/core/adapters';
import type { Page } from '@playwright/test';
import type { Database } from '#db/database.ts';
import { sessionAdapter } from '#domain/identity/adapter.ts';
import { stage } from '../stage/stage.ts';
import { keepKeys } from './keys.ts';

const hour = 60 * 60 * 1_000;

/**
 * Gives a browser the session that a sign-in by letter would: through next-auth's own door, without
 * the letter. How that goes is a story of its own, which needn't be told in each.
 */
export async function giveSession(db: Database, page: Page, email: string): Promise<void> {
  const { createUser, createSession } = sessionAdapter(db) as Required<Adapter>;
  const user = await createUser({ id: randomUUID(), email, emailVerified: new Date() });
  const { sessionToken } = await createSession({
    sessionToken: randomUUID(),
    userId: user.id,
    expires: new Date(Date.now() + hour),
  });
  const cookie = { name: 'authjs.session-token', value: sessionToken, url: stage().portalUrl };
  await page.context().addCookies([{ ...cookie, httpOnly: true, sameSite: 'Lax' }]);
  await keepKeys(page);
}
