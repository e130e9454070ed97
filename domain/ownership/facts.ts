import type { ownershipOffers } from '#db/schema/index.ts';

/** An owner's offer to make another member the owner. */
export type Offer = typeof ownershipOffers.$inferSelect;

export type OfferEnding = NonNullable<Offer['ending']>;

/** What history tells of an offer. */
export function offerFacts(offer: Offer) {
  return {
    id: offer.id,
    created_at: offer.createdAt,
    modified_at: offer.modifiedAt,
    customer_id: offer.customerId,
    from_member_id: offer.fromMemberId,
    to_member_id: offer.toMemberId,
    expires_at: offer.expiresAt,
    ended_at: offer.endedAt,
    ending: offer.ending,
  };
}
