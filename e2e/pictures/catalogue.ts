import type { Page } from '@playwright/test';
import type { looks, Subject } from './subject.ts';

const ada = 'ada@example.com';
const grace = 'grace@example.com';
const sofia = 'sofia@example.com';

/** Of a page that looks as another one does, and says something else. */
const some: Subject['looks'] = ['light', 'phone'];

/** Waits until the script of a purchase's page is there: until then, its menus are the page of a seat. */
async function runs(page: Page): Promise<void> {
  await page.locator('tbody [popovertarget="row-menu"]').first().waitFor();
}

/** The main pages, each in every look. A new page gets a line here. */
export const subjects: Subject[] = [
  { name: 'sign-in', address: () => '/sign-in' },
  { name: 'dead-link', address: () => '/sign-in/link?email=ada%40example.com' },
  { name: 'claim', address: ({ alansLink }) => alansLink },
  { name: 'unknown-link', address: () => '/claim/unknown' },
  { name: 'welcome', as: grace, address: ({ gracesSeat }) => `/welcome?seat=${gracesSeat}` },
  { name: 'home', as: ada, address: () => '/' },
  { name: 'empty-home', as: 'nobody@example.com', address: () => '/' },
  { name: 'purchase', as: ada, address: ({ purchase }) => `/purchases/${purchase}` },
  {
    name: 'nothing-found',
    as: ada,
    address: ({ purchase }) => `/purchases/${purchase}?search=nobody`,
  },
  {
    name: 'chosen-seats',
    as: ada,
    address: ({ purchase }) => `/purchases/${purchase}/picked?deed=revoke&all=yes`,
  },
  { name: 'one-seat-left', as: 'hedy@example.com', address: ({ last }) => `/purchases/${last}` },
  {
    name: 'number-of-seats',
    as: ada,
    address: ({ purchase }) => `/purchases/${purchase}/number-of-seats`,
  },
  {
    name: 'seat',
    as: ada,
    address: ({ purchase, bobsSeat }) => `/purchases/${purchase}/seats/${bobsSeat}`,
  },
  {
    name: 'waiting-seat',
    looks: some,
    as: ada,
    address: ({ purchase, alansSeat }) => `/purchases/${purchase}/seats/${alansSeat}`,
  },
  {
    name: 'plan',
    as: ada,
    address: ({ licence, plan }) => `/purchases/${licence}/imports/${plan}`,
  },
  { name: 'activity', as: ada, address: ({ purchase }) => `/purchases/${purchase}/activity` },
  {
    name: 'holders',
    as: ada,
    address: ({ licence }) => `/purchases/${licence}/holders?on=2026-06-20`,
  },
  {
    name: 'seat-days',
    as: ada,
    address: ({ licence }) => `/purchases/${licence}/seat-days?month=2026-06&label=team`,
  },
  { name: 'requests', as: ada, address: ({ purchase }) => `/purchases/${purchase}/requests` },
  { name: 'shared-link', as: ada, address: ({ purchase }) => `/purchases/${purchase}/link` },
  { name: 'letters', as: ada, address: ({ purchase }) => `/purchases/${purchase}/letters` },
  { name: 'team', as: ada, address: ({ customer }) => `/customers/${customer}/team` },
  {
    name: 'team-activity',
    as: ada,
    address: ({ customer }) => `/customers/${customer}/team/activity`,
  },
  {
    name: 'team-member',
    as: ada,
    address: ({ customer, margaret }) => `/customers/${customer}/team/${margaret}`,
  },
  { name: 'not-found', address: () => '/nothing-here' },
  {
    name: 'reference',
    // As long as the API, and drawn by somebody else's script: for the documentation alone.
    looks: [],
    address: () => '/reference',
    first: (page) => page.locator('.opblock').first().waitFor(),
  },
  { name: 'live-sign-in', looks: some, address: ({ liveSignIn }) => liveSignIn },
  { name: 'claim-expired', looks: some, address: ({ expiredLink }) => expiredLink },
  { name: 'claim-superseded', looks: some, address: ({ supersededLink }) => supersededLink },
  { name: 'claim-claimed', looks: some, address: ({ claimedLink }) => claimedLink },
  { name: 'claim-revoked', looks: some, address: ({ revokedLink }) => revokedLink },
  { name: 'claim-ended', looks: some, address: ({ endedLink }) => endedLink },
  { name: 'claim-somebody-else', looks: some, as: grace, address: ({ alansLink }) => alansLink },
  { name: 'declined', looks: some, address: ({ declined }) => declined },
  { name: 'join', address: ({ sharedLink }) => sharedLink },
  { name: 'join-letter', looks: some, address: ({ joinLetter }) => joinLetter },
  {
    name: 'past-due',
    looks: some,
    as: 'rosalind@example.com',
    address: ({ pastDue }) => `/purchases/${pastDue}`,
  },
  {
    name: 'paused',
    looks: some,
    as: 'lise@example.com',
    address: ({ paused }) => `/purchases/${paused}`,
  },
  {
    name: 'ended',
    looks: some,
    as: 'maria@example.com',
    address: ({ ended }) => `/purchases/${ended}`,
  },
  {
    name: 'unpaid',
    looks: some,
    as: 'emmy@example.com',
    address: ({ unpaid }) => `/purchases/${unpaid}`,
  },
  {
    name: 'ending',
    looks: some,
    as: 'caroline@example.com',
    address: ({ ending }) => `/purchases/${ending}`,
  },
  {
    name: 'on-trial',
    looks: some,
    as: 'sophie@example.com',
    address: ({ trial }) => `/purchases/${trial}`,
  },
  { name: 'portal-link', looks: some, address: ({ portalLink }) => portalLink },
  {
    name: 'portal-link-over',
    looks: some,
    address: () => '/portal?customer_session_token=over&email=emilie%40example.com',
  },
  { name: 'portal-link-again', looks: some, address: () => '/portal' },
  {
    name: 'ownership',
    looks: some,
    as: 'emilie@example.com',
    address: ({ offer }) => `/ownership/${offer}`,
  },
  {
    name: 'offered-ownership',
    looks: some,
    as: sofia,
    address: ({ sofiasCustomer }) => `/customers/${sofiasCustomer}/team`,
  },
  {
    name: 'finished-list',
    looks: some,
    as: sofia,
    address: ({ sofias, finishedList }) => `/purchases/${sofias}/imports/${finishedList}`,
  },
  {
    name: 'report',
    looks: some,
    as: sofia,
    address: ({ sofias, report }) => `/purchases/${sofias}/deeds/${report}`,
  },
  {
    name: 'refused-form',
    as: sofia,
    address: ({ sofias }) => `/purchases/${sofias}`,
    first: async (page) => {
      await runs(page);
      const addresses = page.locator('[name="emails"]');
      await addresses.fill('vera@example.com');
      await addresses.evaluate(({ form }: HTMLTextAreaElement) => form?.requestSubmit());
      await page.locator('main [role="alert"]').waitFor();
    },
  },
  {
    name: 'signed-out',
    withoutScript: true,
    as: sofia,
    address: ({ sofias }) => `/purchases/${sofias}`,
    first: async (page) => {
      await page.locator('[name="emails"]').fill('dorothy@example.com\nchristine@example.com');
      await page.context().clearCookies({ name: 'authjs.session-token' });
      await page.locator('form:has([name="emails"]) [type="submit"]').click();
      await page.locator('main textarea[readonly]').waitFor();
    },
  },
  {
    name: 'dialog',
    as: sofia,
    address: ({ sofias }) => `/purchases/${sofias}?show=claimed`,
    first: async (page) => {
      await runs(page);
      await page.locator('tbody button[form="way"]').first().click();
      await page.locator('dialog[open]').waitFor();
    },
  },
  {
    name: 'keys',
    looks: ['light', 'dark', 'arabic'],
    as: sofia,
    address: ({ sofias }) => `/purchases/${sofias}`,
    first: async (page) => {
      await runs(page);
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
    },
  },
];

/** The pictures of the README and the documentation: which page, in which look, and how high. */
export const shown: {
  file: string;
  subject: string;
  look: keyof typeof looks;
  height?: number;
}[] = [
  { file: 'purchase', subject: 'purchase', look: 'light', height: 1720 },
  { file: 'purchase-dark', subject: 'purchase', look: 'dark', height: 1720 },
  { file: 'claim-phone', subject: 'claim', look: 'phone' },
  { file: 'home-arabic', subject: 'home', look: 'arabic' },
  { file: 'plan', subject: 'plan', look: 'light', height: 1100 },
  { file: 'report', subject: 'report', look: 'light', height: 640 },
  { file: 'team', subject: 'team', look: 'light', height: 1000 },
  { file: 'reference', subject: 'reference', look: 'light', height: 900 },
];
