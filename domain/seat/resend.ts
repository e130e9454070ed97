import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import type { LetterLanguage } from '#domain/language/of-letter.ts';
import { handOver } from './hand-over.ts';
import type { Seat } from './seat.ts';

/**
 * Sends the holder of a pending seat a new link; the old one is dead, and the time to claim begins
 * anew, so that the letter never carries a link that is about to end. It speaks as its first one did,
 * unless another language is said.
 *
 * Refuses with `ResourceNotFound`, `FeatureNotEnabled` (R1), `SeatNotPending` (R43), or
 * `SeatNotAvailable` where the purchase is not live.
 */
export async function resendInvitation(
  db: Database,
  actor: Actor,
  { seatId, language }: { seatId: string; language?: LetterLanguage },
): Promise<Seat> {
  const { invitationNumber: _, ...seat } = await handOver(db, actor, {
    seatId,
    by: 'customer_seat.resent',
    language,
  });
  return seat;
}
