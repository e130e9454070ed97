import { defineConfig, devices } from '@playwright/test';
import { browserFlags, findBrowser } from './e2e/browser.ts';
import { areTaken } from './e2e/pictures/studio/machine.ts';

const desktop = devices['Desktop Chrome'];
const phone = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } };

const stories = 'stories/*.story.ts';
// What only a script can do.
const withScripts = 'scripts/*.story.ts';
const everybody = ['desktop', 'no-javascript', 'phone', 'wire', 'sdk', 'operator', 'crash'];

const takes = process.env.USHER_PICTURES === 'take';

// The same stories for everybody: with JavaScript, without it, and on a phone.
export default defineConfig({
  testDir: './e2e',
  globalSetup: './e2e/stage/set-up.ts',
  outputDir: './test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: {
    timeout: 15_000,
    toHaveScreenshot: { maxDiffPixelRatio: 0.005, threshold: 0.2, scale: 'css' },
  },
  snapshotPathTemplate: '{testDir}/pictures/taken/{arg}{ext}',
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // A trace costs half of the time; `--trace on` records one when it is wanted.
    trace: 'off',
    launchOptions: { executablePath: findBrowser(), args: browserFlags },
  },
  projects: [
    { name: 'desktop', testMatch: [stories, withScripts], use: desktop },
    { name: 'no-javascript', testMatch: stories, use: { ...desktop, javaScriptEnabled: false } },
    { name: 'phone', testMatch: [stories, withScripts], use: phone },
    { name: 'wire', testMatch: 'wire/*.wire.ts', use: desktop },
    { name: 'sdk', testMatch: 'sdk/*.sdk.ts' },
    { name: 'operator', testMatch: 'operator/*.operator.ts', timeout: 300_000 },
    { name: 'crash', testMatch: 'crash/*.crash.ts', timeout: 300_000 },
    // Compared once they are taken; `npm run pictures` takes them, and the documentation's.
    ...(areTaken || takes ? [{ name: 'pictures', testMatch: 'pictures/*.picture.ts' }] : []),
    ...(takes ? [{ name: 'documentation', testMatch: 'pictures/*.docs.ts' }] : []),
    // What must be true of the database when all of them are over.
    { name: 'afterwards', testMatch: 'afterwards/*.after.ts', dependencies: everybody },
  ],
});
