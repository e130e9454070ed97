import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Address } from '#domain/address/parse.ts';
import { recordEvent } from '#domain/event/record.ts';
import type { Language } from '#domain/language/languages.ts';
import { hashToken } from './session.ts';

const perHour = 5;

export type SignInRequest = {
  email: Address;
  linkId: string;
  /** The link's token, of which only a hash is kept. */
  token: string;
  expires: Date;
  /** What the page spoke on which the link was asked for. */
  language?: Language;
};

/**
 * Opens a sign-in link for an address, known or not, and has it sent: at most five an hour. Past
 * that it keeps nothing and says nothing, so that the answer never tells who asked before.
 */
export async function requestSignIn(
  db: Database,
  { email, linkId, token, expires, language }: SignInRequest,
): Promise<void> {
  const actor = { kind: 'visitor', email } as const;
  await db.transaction(async (tx) => {
    // Requests for one address take turns, so that each counts those before it.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(lower(${email}), 0))`);
    const [recent] = await tx.execute<{ count: number }>(sql`
      select count(*)::int as count from events
       where type = 'sign_in.requested' and actor_id = lower(${email})
         and created_at > now() - interval '1 hour'`);
    if ((recent?.count ?? 0) >= perHour) return;
    await tx.execute(sql`
      insert into verification_tokens (identifier, token_hash, expires)
      values (${email}, ${hashToken(token)}, ${expires})`);
    const after = { email, linkId, expires, language };
    await recordEvent(tx, actor, { type: 'sign_in.requested', after });
  });
}
