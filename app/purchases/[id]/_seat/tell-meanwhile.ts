import type { Route } from 'next';
import { redirectWithNotice } from '#app/_forms/notice.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Seat } from '#domain/seat/seat.ts';

/**
 * Waits for a resend. A seat that was claimed or taken back since the page was loaded may not stand
 * there any more, and a sentence in its row with it: that is told at the top of the page as it is now.
 */
export async function tellMeanwhile(resend: Promise<Seat>, back: Route): Promise<Seat> {
  try {
    return await resend;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'SeatNotPending') throw error;
    const kind = error.because === 'claimed' ? 'claimedMeanwhile' : 'revokedMeanwhile';
    redirectWithNotice(back, kind, { person: error.values.address ?? '' });
  }
}
