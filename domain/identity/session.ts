import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';

export type NewSession = { token: string; expires: Date };

/** What a browser shows in its cookie: 256 random bits. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a session's token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Opens a session that sees one membership and nothing else, for the person who has just claimed
 * its seat: 30 days. The token is returned once and kept only as a hash.
 */
export async function openMembershipSession(
  db: Database,
  { memberId }: { memberId: string },
): Promise<NewSession> {
  const token = newSessionToken();
  const [session] = await db.execute<{ expires: Date }>(sql`
    with person as (
      insert into users (email, email_verified)
      select email, now() from members where id = ${memberId} and deleted_at is null
          on conflict (lower(email)) do update set email_verified = now()
      returning id
    )
    insert into sessions (token_hash, user_id, expires, member_id)
    select ${hashToken(token)}, id, now() + interval '30 days', ${memberId} from person
    returning expires`);
  if (!session) throw new Error('A session needs a live member');
  return { token, expires: session.expires };
}

/** Whether the session with this token goes on: not ended, in time, and its one member still there. */
export async function isSessionOpen(db: Database, { token }: { token: string }): Promise<boolean> {
  const [session] = await db.execute(sql`
    select 1 from sessions s left join members m on m.id = s.member_id
     where s.token_hash = ${hashToken(token)} and s.expires > now()
       and (s.member_id is null or m.deleted_at is null)`);
  return session !== undefined;
}

/** Ends the session with this token, if there is one. */
export async function endSession(db: Database, { token }: { token: string }): Promise<void> {
  await db.execute(sql`delete from sessions where token_hash = ${hashToken(token)}`);
}

/**
 * Ends every session of whom the session with this token is of, itself included. Whoever holds a
 * letter or a merchant's link has proven one membership, and not that they are everybody else who is
 * signed in with that address: a session of one membership ends itself alone.
 */
export async function endSessionsOf(db: Database, { token }: { token: string }): Promise<void> {
  await db.execute(sql`
    delete from sessions ended using sessions mine
     where mine.token_hash = ${hashToken(token)}
       and (ended.token_hash = mine.token_hash
            or (mine.member_id is null and ended.user_id = mine.user_id))`);
}

/** Deletes sessions, of either kind, and sign-in links whose time is over. Runs on Usher's clock. */
export async function forgetExpired(db: Database): Promise<void> {
  await db.execute(sql`delete from sessions where expires <= now()`);
  await db.execute(sql`delete from portal_sessions where expires_at <= now()`);
  await db.execute(sql`delete from verification_tokens where expires <= now()`);
}
