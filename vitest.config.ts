import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['*.test.ts', '{app,cli,db,domain,messages,outbox,wire}/**/*.test.{ts,tsx}'],
    globalSetup: ['./db/test/setup.ts'],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Complete by itself, so that no test depends on whose computer it runs on.
    env: {
      DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/never',
      APP_URL: 'http://localhost:3000',
      AUTH_SECRET: 'only-for-tests-only-for-tests-only',
      SMTP_URL: 'smtp://127.0.0.1:1?ignoreTLS=true',
    },
  },
});
