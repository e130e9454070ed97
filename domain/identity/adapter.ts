import type { Adapter, AdapterSession, AdapterUser } from '@auth/core/adapters';
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Language } from '#domain/language/languages.ts';
import { hashToken } from './session.ts';

/**
 * A session as next-auth hands it to its callbacks: its one membership where it was born from a claim
 * or a merchant's link, and the person's own choice of language.
 */
export type PortalSession = AdapterSession & {
  memberId: string | null;
  /** Whether that membership may manage, as far as its role goes. */
  mayManage: boolean;
  returnUrl: string | null;
  language: Language | null;
};

/**
 * next-auth's door to our tables, for sign-in by letter and database sessions. Unlike the stock
 * adapter it keeps only hashes of tokens, and compares addresses regardless of case.
 */
export function sessionAdapter(db: Database): Adapter {
  return {
    createUser: async ({ email, name }) => required(await insertUser(db, email, name ?? null)),
    getUser: (id) => findUser(db, sql`id = ${id}`),
    getUserByEmail: (email) => findUser(db, sql`lower(email) = lower(${email})`),
    updateUser: async ({ id }) => required(await verifyUser(db, id)),
    createSession: async (session) => {
      await db.execute(sql`
        insert into sessions (token_hash, user_id, expires)
        values (${hashToken(session.sessionToken)}, ${session.userId}, ${session.expires})`);
      return session;
    },
    getSessionAndUser: (token) => findSession(db, token),
    updateSession: async ({ sessionToken, expires }) => {
      await db.execute(sql`
        update sessions set expires = ${expires} where token_hash = ${hashToken(sessionToken)}`);
      return null;
    },
    deleteSession: async (token) => {
      await db.execute(sql`delete from sessions where token_hash = ${hashToken(token)}`);
    },
    // Kept with the letter already (`requestSignIn`), or not at all where there have been too many.
    createVerificationToken: async (link) => link,
    useVerificationToken: async ({ identifier, token }) => {
      // next-auth has hashed the token already. Deleting is using: of two clicks, one finds it.
      const [used] = await db.execute<{ expires: Date }>(sql`
        delete from verification_tokens
         where identifier = ${identifier} and token_hash = ${token} returning expires`);
      return used ? { identifier, token, expires: used.expires } : null;
    },
  };
}

type UserRow = { [Column in keyof AdapterUser]: AdapterUser[Column] };

const userColumns = sql.raw('id, name, email, email_verified as "emailVerified", image');

async function insertUser(db: Database, email: string, name: string | null) {
  const [user] = await db.execute<UserRow>(sql`
    insert into users (email, name, email_verified) values (${email}, ${name}, now())
        on conflict (lower(email)) do update set email_verified = now()
    returning ${userColumns}`);
  return user;
}

async function findUser(db: Database, which: SQL): Promise<AdapterUser | null> {
  const [user] = await db.execute<UserRow>(sql`select ${userColumns} from users where ${which}`);
  return user ?? null;
}

async function verifyUser(db: Database, id: string) {
  const [user] = await db.execute<UserRow>(sql`
    update users set email_verified = now() where id = ${id} returning ${userColumns}`);
  return user;
}

/** A session of one membership is over when its member is gone. */
async function findSession(db: Database, token: string) {
  const [found] = await db.execute<Omit<PortalSession, 'sessionToken'> & { user: AdapterUser }>(sql`
    select s.user_id as "userId", s.expires, s.member_id as "memberId",
           s.may_manage as "mayManage", s.return_url as "returnUrl", u.language,
           jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email,
             'emailVerified', u.email_verified, 'image', u.image) as user
      from sessions s
      join users u on u.id = s.user_id
      left join members m on m.id = s.member_id
     where s.token_hash = ${hashToken(token)} and s.expires > now()
       and (s.member_id is null or m.deleted_at is null)`);
  if (!found) return null;
  const { user, ...session } = found;
  const portalSession = { ...session, sessionToken: token } as PortalSession;
  return { user, session: portalSession };
}

function required<Row>(row: Row | undefined): Row {
  if (!row) throw new Error('The user is gone');
  return row;
}
