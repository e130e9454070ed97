import { defineConfig, devices } from '@playwright/test';
import { browserFlags, findBrowser } from './e2e/browser.ts';

// The same stories for everybody: with JavaScript, without it, and on a phone.
export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.story.ts',
  outputDir: './test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  reporter: 'list',
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findBrowser(), args: browserFlags },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'] } },
    { name: 'no-javascript', use: { ...devices['Desktop Chrome'], javaScriptEnabled: false } },
    { name: 'phone', use: { ...devices['Pixel 7'] } },
  ],
});
