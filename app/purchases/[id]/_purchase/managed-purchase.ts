import { cache } from 'react';
import { database } from '#app/_database/pool.ts';
import { requireActor } from '#app/_session/current-actor.ts';
import { isId } from '#domain/id.ts';
import { findPurchase } from '#domain/purchase/purchases-of.ts';
import { nothingHere } from './nothing-here.ts';
import { purchasePath } from './paths.ts';

/**
 * The purchase that a page is about, and who manages it. What is not there, and what is not theirs
 * to manage, is the same page: nothing to see. Read once for each request.
 */
export const managedPurchase = cache(async (id: string) => {
  if (!isId(id)) nothingHere();
  const actor = await requireActor(purchasePath(id));
  const purchase = await findPurchase(database(), actor, { id });
  if (!purchase || actor.kind !== 'user') nothingHere();
  return { actor, purchase };
});
