import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// What keeps nothing in its process may follow each other in one, and is read there once, not once for
// each file. The others are told settings, or start programs.
const together = [
  '{domain,messages,wire}/**/*.test.ts',
  'app/v1/**/*.test.ts',
  'outbox/{letters,tell,webhooks}/**/*.test.ts',
];
const alone = ['*.test.ts', '{app,bench,cli,db,outbox}/**/*.test.{ts,tsx}'];

// Who reads a clock holds a limit of time, and has the machine to itself, after all the others.
const timed = globSync('{app,cli,db,domain,messages,outbox,wire}/**/*.test.ts', {
  cwd: import.meta.dirname,
}).filter((path) =>
  readFileSync(`${import.meta.dirname}/${path}`, 'utf8').includes('performance.now()'),
);

export default defineConfig({
  test: {
    globalSetup: ['./db/test/setup.ts'],
    projects: [
      { extends: true, test: { name: 'alone', include: alone, exclude: [...together, ...timed] } },
      {
        extends: true,
        test: { name: 'together', include: together, exclude: timed, isolate: false },
      },
      {
        extends: true,
        test: { name: 'timed', include: timed, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
    pool: 'forks',
    // Two on two cores as well: many files wait, for what is due or for what was killed to be missed.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 40_000,
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
