import type { Grant } from '#domain/benefit/grant.ts';
import { type HolderActor, ownGrants } from '#domain/benefit/own-grants.ts';
import { database } from '../_database/pool.ts';
import { keys } from '../_session/keys.ts';

/** What the seats of whoever sent this request give, each in the order of its product. */
export async function whatSeatsGive(actor: HolderActor): Promise<Grant[]> {
  const { items } = await ownGrants(database(), actor, { sealing: keys().sealing });
  return items;
}
