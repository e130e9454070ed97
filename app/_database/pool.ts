// biome-ignore lint/style/noRestrictedImports: the one place of `app` that opens the database; pages and actions only pass it on to a verb.
import { connect, type Database } from '#db/database.ts';
import { environment } from '#environment';

export type { Database };

// Next loads a module once for each of its bundles, and again after each change while one develops.
// Only `globalThis` is the same for all of them, so this is the one slot in it.
const slot = globalThis as typeof globalThis & { usherDatabase?: Database };

/** The portal's pool of connections: opened at the first call, the same ever after. */
export function database(): Database {
  slot.usherDatabase ??= connect(environment().DATABASE_URL, { applicationName: 'usher portal' });
  return slot.usherDatabase;
}
