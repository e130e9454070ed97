import { deriveKeys } from '#domain/invitation/keys.ts';
import { targetsOf } from '#outbox/webhooks/resolve.ts';

/** What every worker of a test has in common. */
export const keys = deriveKeys('only-for-tests-only-for-tests-only');
export const appUrl = 'https://seats.example.com';
export const emailFrom = { name: 'Usher', address: 'seats@example.com' };

/** Receivers of tests are on this computer. */
export const targets = targetsOf(true);
