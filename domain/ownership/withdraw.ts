import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { type Actor, isPerson } from '#domain/actor.ts';
import { sameAddress } from '#domain/address/parse.ts';
import { notOwner } from '#domain/member/owner.ts';
import { notFound } from '#domain/refusal.ts';
import { endOffers } from './end.ts';
import { openOffer } from './find.ts';

/**
 * Takes back the offer that is open for a customer: its letter leads nowhere any more. Refuses where
 * none is open, or the customer isn't the actor's (`ResourceNotFound`), and a portal user who isn't
 * the owner (`InvalidRequest`).
 */
export async function withdrawOffer(
  db: Database,
  actor: Actor,
  { customerId }: { customerId: string },
): Promise<void> {
  const offer = await openOffer(db, actor, { customerId });
  if (!offer) throw notFound('Offer');
  if (isPerson(actor) && !sameAddress(offer.from.email, actor.email)) throw notOwner();
  // Somebody else was quicker: there is nothing to take back any more.
  if ((await endOffers(db, actor, sql`o.id = ${offer.id}`, 'withdrawn')) === 0) {
    throw notFound('Offer');
  }
}
