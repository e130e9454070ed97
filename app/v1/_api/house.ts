import { type Database, database } from '#app/_database/pool.ts';
import { keys } from '#app/_session/keys.ts';
import type { Keys } from '#domain/invitation/keys.ts';
import { createLimit, type Limit } from '#domain/request/limit.ts';
import type { Targets } from '#domain/webhook/target.ts';
import { environment } from '#environment';
// biome-ignore lint/style/noRestrictedImports: a target is checked here as it will be when it is told.
import { targetsOf } from '#outbox/webhooks/resolve.ts';

/** What the API needs of the installation that it runs in. */
export type House = {
  db: Database;
  keys: Keys;
  /** Where the portal is, for the links in answers. */
  appUrl: string;
  /** How often a token may call, an address that shows none, and how often an address may claim. */
  limits: Record<'token' | 'address' | 'claim', Limit>;
  trustedProxies: number;
  /** Where webhooks may go. */
  targets: Targets;
};

/** This installation, as its environment has it. */
export function house(): House {
  const db = database();
  const { APP_URL, TRUSTED_PROXIES, ...settings } = environment();
  return {
    db,
    keys: keys(),
    appUrl: APP_URL,
    limits: {
      token: createLimit(db, 'token', settings.RATE_LIMIT_TOKEN),
      address: createLimit(db, 'address', settings.RATE_LIMIT_ADDRESS),
      claim: createLimit(db, 'claim', settings.RATE_LIMIT_CLAIM),
    },
    trustedProxies: TRUSTED_PROXIES,
    targets: targetsOf(settings.WEBHOOKS_ALLOW_PRIVATE),
  };
}
