import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/** The answer to a request that carried an `Idempotency-Key`, kept to be given again. */
export const idempotentAnswers = pgTable(
  'idempotent_answers',
  {
    /** Whose key it is: an organization, a member, or everybody at a public route. */
    owner: text('owner').notNull(),
    /** Method and path. */
    route: text('route').notNull(),
    key: text('key').notNull(),
    /** SHA-256 of the body: another body with the same key is a mistake. */
    bodyHash: text('body_hash').notNull(),
    status: integer('status').notNull(),
    /** Encrypted, since an answer may carry a secret. */
    sealedAnswer: text('sealed_answer').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.owner, t.route, t.key] }),
    index('idempotent_answers_by_age').on(t.createdAt),
  ],
);

/**
 * How much of a limit somebody has used up, in the form that the limiter's library asks for. The
 * table is unlogged: it is written at each request, and may be lost in a crash.
 */
export const rateLimits = pgTable(
  'rate_limits',
  {
    key: text('key').primaryKey(),
    points: integer('points').notNull(),
    expire: moment('expire'),
  },
  (t) => [index('rate_limits_by_expiry').on(t.expire)],
);
