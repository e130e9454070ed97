import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { hashToken } from './session.ts';

/** Whether a sign-in link can still be used: not yet used, and in time. Changes nothing. */
export async function isSignInLinkOpen(
  db: Executor,
  { email, token }: { email: string; token: string },
): Promise<boolean> {
  const [link] = await db.execute(sql`
    select 1 from verification_tokens
     where identifier = ${email} and token_hash = ${hashToken(token)} and expires > now()`);
  return link !== undefined;
}
