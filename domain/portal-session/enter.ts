import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { hashToken, type NewSession, newSessionToken } from '#domain/identity/session.ts';
import { notFound } from '#domain/refusal.ts';
import { hashOf } from '#domain/token/secret.ts';
import { isOpen, openSessions } from './session-info.ts';

/**
 * Opens a browser's session for the member of a portal session, of one hour (R112). It sees that
 * membership alone, and manages as far as the portal session does. The token stays what it is, for
 * the API and for another browser, until its own hour is over.
 *
 * Refuses a token that is unknown or over (`ResourceNotFound`).
 */
export async function enterPortal(
  db: Executor,
  { secret }: { secret: string },
): Promise<NewSession> {
  const token = newSessionToken();
  const [session] = await db.execute<{ expires: Date }>(sql`
    with opened as (
      select p.member_id, p.may_manage, p.return_url, m.email from ${openSessions}
       where p.token_hash = ${hashOf(secret)} and ${isOpen}
    ), person as (
      -- The merchant vouches for the address; its owner has proven nothing.
      insert into users (email) select email from opened
          on conflict (lower(email)) do update set email = users.email
      returning id
    )
    insert into sessions (token_hash, user_id, expires, member_id, may_manage, return_url)
    select ${hashToken(token)}, person.id, now() + interval '1 hour', member_id, may_manage,
           return_url
      from opened, person
    returning expires`);
  if (!session) throw notFound('Session');
  return { token, expires: session.expires };
}
