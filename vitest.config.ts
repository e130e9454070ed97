import { defineConfig } from 'vitest/config';

// What keeps nothing in its process may follow each other in one, and is read there once, not once for
// each file. The others open pools, listen, are told settings, or start programs.
const together = '{domain,messages,wire}/**/*.test.ts';
const alone = ['*.test.ts', '{app,cli,db,outbox}/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    globalSetup: ['./db/test/setup.ts'],
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      { extends: true, test: { name: 'together', include: [together], isolate: false } },
    ],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // What is waited for comes at once; on a busy machine, a moment later.
    expect: { poll: { timeout: 15_000 } },
    // A failure's first line tells what was found, for whoever has only that.
    chaiConfig: { truncateThreshold: 2000 },
    // Complete by itself, so that no test depends on whose computer it runs on.
    env: {
      DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/never',
      APP_URL: 'http://localhost:3000',
      AUTH_SECRET: 'only-for-tests-only-for-tests-only',
      SMTP_URL: 'smtp://127.0.0.1:1?ignoreTLS=true',
    },
  },
});
