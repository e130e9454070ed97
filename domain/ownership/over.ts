import { Refusal } from '#domain/refusal.ts';
import type { OfferEnding } from './facts.ts';

/** The refusal for what comes too late for an offer, with what has become of it as far as known. */
export function isOver(ending: OfferEnding | null): Refusal {
  return new Refusal('ResourceUnavailable', 'This offer is over', {
    because: 'offer_over',
    values: { ending: ending ?? 'lapsed' },
  });
}
