import { type Database, database } from '#app/_database/pool.ts';
import { keys } from '#app/_session/keys.ts';
import type { Keys } from '#domain/invitation/keys.ts';
import { environment } from '#environment';

/** What the API needs of the installation that it runs in. */
export type House = {
  db: Database;
  keys: Keys;
  /** Where the portal is, for the links in answers. */
  appUrl: string;
};

/** This installation, as its environment has it. */
export function house(): House {
  return { db: database(), keys: keys(), appUrl: environment().APP_URL };
}
