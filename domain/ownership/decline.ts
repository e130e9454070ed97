import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { notFound } from '#domain/refusal.ts';
import { wasMadeTo } from './addressee.ts';
import { endOffers } from './end.ts';
import { findOffer } from './find.ts';
import { isOver } from './over.ts';

/**
 * Declines an offer; the owner stays, and is told. Refuses an offer that wasn't made to the actor
 * (`ResourceNotFound`), and one that is over (`ResourceUnavailable`).
 */
export async function declineOwnership(
  db: Database,
  actor: Actor,
  { offerId }: { offerId: string },
): Promise<void> {
  const offer = await findOffer(db, actor, { offerId });
  if (!offer) throw notFound('Offer');
  const isOpen = sql`o.id = ${offerId} and o.expires_at > now() and ${wasMadeTo(actor)}`;
  if ((await endOffers(db, actor, isOpen, 'declined')) === 0) throw isOver(offer.ending);
}
