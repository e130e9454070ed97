import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import type { Member } from '#domain/member/facts.ts';
import { lockMember } from '#domain/member/find.ts';
import { lockOwner, lockOwnership, passOwnership } from '#domain/member/owner.ts';
import { notFound } from '#domain/refusal.ts';
import { wasMadeTo } from './addressee.ts';
import { endOffers } from './end.ts';
import { findOffer } from './find.ts';
import { isOver } from './over.ts';

/**
 * Accepts an offer: whom it was made to is the owner, and who made it a billing manager, at once and
 * together. There is never more or less than one owner, whoever else does what at this moment.
 *
 * Refuses an offer that wasn't made to the actor (`ResourceNotFound`), and one that is over
 * (`ResourceUnavailable`): used, declined, withdrawn, too old, or by who isn't the owner any more.
 */
export async function acceptOwnership(
  db: Database,
  actor: Actor,
  { offerId }: { offerId: string },
): Promise<Member> {
  return db.transaction(async (tx) => {
    const offer = await findOffer(tx, actor, { offerId });
    if (!offer) throw notFound('Offer');
    await lockOwnership(tx, offer.customerId);
    const member = await lockMember(tx, { kind: 'system' }, offer.to.id);
    const owner = await lockOwner(tx, offer.customerId);
    const isOpen = sql`o.id = ${offerId} and o.expires_at > now()
      and o.from_member_id = ${owner?.id ?? null} and ${wasMadeTo(actor)}`;
    if ((await endOffers(tx, actor, isOpen, 'accepted')) === 0) throw isOver(offer.ending);
    return passOwnership(tx, actor, owner, member);
  });
}
