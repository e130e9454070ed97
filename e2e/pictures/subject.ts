import type { Page } from '@playwright/test';

/** What a picture's address may name of the demo's story. */
export type Facts = {
  purchase: string;
  last: string;
  licence: string;
  customer: string;
  margaret: string;
  bobsSeat: string;
  alansSeat: string;
  gracesSeat: string;
  alansLink: string;
  plan: string;
  /** Where one is led who says that an invitation is for somebody else. */
  declined: string;
  /** The purchases of people for whom not all goes by itself. */
  sofias: string;
  pastDue: string;
  paused: string;
  ended: string;
  unpaid: string;
  ending: string;
  trial: string;
  /** Where a merchant's app lets somebody in. */
  portalLink: string;
  /** Links that lead to a sentence rather than to a seat. */
  expiredLink: string;
  supersededLink: string;
  claimedLink: string;
  revokedLink: string;
  endedLink: string;
  sharedLink: string;
  joinLetter: string;
  offer: string;
  sofiasCustomer: string;
  finishedList: string;
  report: string;
  liveSignIn: string;
};

const desktop = { viewport: { width: 1120, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** How each of them is looked at. */
export const looks = {
  light: { ...desktop, colorScheme: 'light', locale: 'en-GB' },
  dark: { ...desktop, colorScheme: 'dark', locale: 'en-GB' },
  phone: { ...phone, colorScheme: 'light', locale: 'en-GB' },
  arabic: { ...desktop, colorScheme: 'light', locale: 'ar' },
} as const;

/** A page of which there is a picture, and who looks at it. */
export type Subject = {
  name: string;
  /** Signed in as; nobody where it is left out. */
  as?: string;
  address: (facts: Facts) => string;
  /** Whether it is the page of somebody whose browser runs no script. */
  withoutScript?: boolean;
  /** What is done on the page before it is drawn. */
  first?: (page: Page) => Promise<unknown>;
  /** In which looks; all where it is left out. */
  looks?: (keyof typeof looks)[];
};
