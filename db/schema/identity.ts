import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { key, moment, stamps } from './columns.ts';
import { members } from './customers.ts';
import { isLanguage, languages } from './languages.ts';
import { organizations } from './organizations.ts';

/** A person who has proven an e-mail address (next-auth's user). */
export const users = pgTable(
  'users',
  {
    id: key(),
    name: text('name'),
    email: text('email').notNull(),
    emailVerified: moment('email_verified'),
    image: text('image'),
    /** Chosen by themselves; null while they have chosen none. */
    language: text('language', { enum: languages }),
  },
  (t) => [
    uniqueIndex('users_one_per_address').on(sql`lower(${t.email})`),
    check('users_language_known', isLanguage('language')),
  ],
);

/** A signed-in browser (next-auth's session); only the hash of its token is kept. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expires: moment('expires').notNull(),
    /** Set on a session born from a claim or a merchant's link: it sees this membership alone. */
    memberId: uuid('member_id').references(() => members.id, { onDelete: 'cascade' }),
    /** Whether that member may also manage: the merchant vouched for them, a claim doesn't. */
    mayManage: boolean('may_manage').notNull().default(false),
    /** Where the merchant who let them in wants them back. */
    returnUrl: text('return_url'),
  },
  (t) => [index('sessions_by_user').on(t.userId), index('sessions_by_member').on(t.memberId)],
);

/** An open sign-in link (next-auth's verification token); only its hash is kept. */
export const verificationTokens = pgTable(
  'verification_tokens',
  {
    identifier: text('identifier').notNull(),
    tokenHash: text('token_hash').notNull(),
    expires: moment('expires').notNull(),
  },
  (t) => [primaryKey({ columns: [t.identifier, t.tokenHash] })],
);

/** What a merchant's program shows instead of a password; only its hash is kept. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: key(),
    ...stamps,
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull(),
    /** The last four characters, to recognise it in a list. */
    hint: text('hint').notNull(),
    scopes: text('scopes').array().notNull(),
    expiresAt: moment('expires_at'),
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
  },
  (t) => [
    uniqueIndex('api_tokens_hash').on(t.tokenHash),
    index('api_tokens_by_organization').on(t.organizationId),
  ],
);

/** A portal session that the merchant opened for a member; only the hash of its token is kept. */
export const portalSessions = pgTable(
  'portal_sessions',
  {
    id: key(),
    ...stamps,
    tokenHash: text('token_hash').notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    /** A customer's session where the member model is off, else a member's. */
    kind: text('kind', { enum: ['customer', 'member'] }).notNull(),
    /** False for a session born from a claim: it sees this membership, nothing to manage. */
    mayManage: boolean('may_manage').notNull(),
    returnUrl: text('return_url'),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [
    uniqueIndex('portal_sessions_hash').on(t.tokenHash),
    index('portal_sessions_by_member').on(t.memberId),
    index('portal_sessions_by_expiry').on(t.expiresAt),
  ],
);
