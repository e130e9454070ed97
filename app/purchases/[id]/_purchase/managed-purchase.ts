import { cache } from 'react';
import { database } from '#app/_database/pool.ts';
import { requireUser } from '#app/_session/current-actor.ts';
import { nothingHere } from '#app/_session/nothing-here.ts';
import { isId } from '#domain/id.ts';
import { findPurchase } from '#domain/purchase/purchases-of.ts';
import { purchasePath } from './paths.ts';

/**
 * The purchase that a page is about, and who manages it. What is not there, and what is not theirs
 * to manage, is the same page: nothing to see. A session born from a claim manages nothing, and is
 * asked to sign in. Read once for each request.
 */
export const managedPurchase = cache(async (id: string) => {
  if (!isId(id)) nothingHere();
  const actor = await requireUser(purchasePath(id));
  const purchase = await findPurchase(database(), actor, { id });
  if (!purchase) nothingHere();
  return { actor, purchase };
});
