import { cache } from 'react';
import { database } from '#app/_database/pool.ts';
import { nothingHere } from '#app/_session/nothing-here.ts';
import { findImport } from '#domain/import/find.ts';
import { managedPurchase } from '../../../_purchase/managed-purchase.ts';

/** A list of people of a purchase that the person manages; anything else is nothing to see. */
export const managedList = cache(async (id: string, importId: string) => {
  const { actor, purchase } = await managedPurchase(id);
  const list = await findImport(database(), actor, { importId });
  if (!list || (list.subscriptionId ?? list.orderId) !== purchase.id) nothingHere();
  return { actor, purchase, list };
});
