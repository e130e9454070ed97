import { testDatabase } from '#db/test/database.ts';
import { benefit, give, sealing } from '#domain/test/giving.ts';
import { buildWorld } from '#domain/test/world.ts';
import { type HolderActor, ownGrants } from '../benefit/own-grants.ts';

/** A database, with worlds whose products give something. */
export async function openGifts() {
  const { db, sql } = await testDatabase();

  /** A product that gives a note and a key, and Ada's purchases of it. */
  async function world(seats = 5) {
    const built = await buildWorld(db, { subscription: { seats } });
    const note = await benefit(db, built.organization);
    const keys = await benefit(db, built.organization, { type: 'license_keys' });
    await give(db, built.product, note, keys);
    await give(db, built.licence, note);
    const source = { subscriptionId: built.subscription.id };
    return { ...built, note, keys, source, both: [note.id, keys.id].sort() };
  }

  async function keyOf(email: string): Promise<string | null | undefined> {
    const { items } = await ownGrants(db, holder(email), { sealing });
    return items.find(({ licenceKey }) => licenceKey)?.licenceKey?.text;
  }

  return { db, sql, world, keyOf };
}

/** Whoever signed in with this address. */
export function holder(email: string): HolderActor {
  return { kind: 'user', userId: crypto.randomUUID(), email };
}
