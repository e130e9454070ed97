import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { organization, testUtils } from 'better-auth/plugins';
import { Pool } from 'pg';

/**
 * better-auth with its organization plugin, as its guide sets it up, and without a limit that our
 * numbers would reach. Hands it to `use`, and closes its pool afterwards.
 */
export async function withBetterAuth<T>(
  url: string,
  crowd: number,
  use: (auth: BetterAuth) => Promise<T>,
): Promise<T> {
  const pool = new Pool({ connectionString: url, max: crowd });
  pool.on('error', () => {}); // A connection that closes after its work is no error of a call.
  const clients = await Promise.all(Array.from({ length: crowd }, () => pool.connect()));
  for (const client of clients) client.release();
  return use(start(pool)).finally(() => pool.end());
}

export type BetterAuth = ReturnType<typeof start>;

function start(pool: Pool) {
  return betterAuth({
    database: pool,
    baseURL: 'http://localhost:3000',
    secret: 'only-for-the-bench-only-for-the-bench',
    telemetry: { enabled: false },
    // No call has to read its session: ours are handed their actor, too.
    session: { cookieCache: { enabled: true, maxAge: 24 * 60 * 60 } },
    plugins: [
      organization({ membershipLimit: 10_000_000, invitationLimit: 10_000_000 }),
      testUtils(),
    ],
  });
}

/** Makes the tables and the indexes that it wants. */
export async function migrateBetterAuth({ options }: BetterAuth): Promise<void> {
  const { runMigrations } = await getMigrations(options);
  await runMigrations();
}

/** The headers of a browser in which this user is signed in. */
export async function signIn(auth: BetterAuth, userId: string): Promise<Headers> {
  const { test } = await auth.$context;
  const { headers } = await test.login({ userId });
  const { headers: answer } = await auth.api.getSession({ headers, returnHeaders: true });
  const cookies = answer.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return new Headers({ cookie: [headers.get('cookie'), ...cookies].join('; ') });
}
