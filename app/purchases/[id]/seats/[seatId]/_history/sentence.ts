import type { Messages } from 'next-intl';
import type { SeatEvent } from '#domain/seat/history.ts';

export type SentenceKey = keyof Messages['seat']['event'];

/**
 * Which sentence tells an event. `before` is the event that came before it: where that is another
 * seat's that was not transferred, a purchase that went on has seated the same person again.
 */
export function sentenceOf(event: SeatEvent, before: SeatEvent | undefined): SentenceKey | null {
  const isAgain =
    before !== undefined && before.seatId !== event.seatId && before.revocation !== 'transferred';
  const isInvitee = event.actorKind === 'invitee';
  switch (event.type) {
    case 'customer_seat.assigned':
      return isAgain ? 'reinvited' : 'assigned';
    case 'customer_seat.claimed':
      if (isAgain) return 'reseated';
      if (isInvitee) return 'claimed';
      if (event.actorKind === 'joiner') return 'joined';
      // Usher gives a seat by itself only to who is next in line.
      if (event.actorKind === 'system') return 'served';
      return event.isOwn ? 'taken' : 'given';
    case 'customer_seat.resent':
      return isInvitee ? 'asked' : 'resent';
    case 'customer_seat.revoked':
      return event.revocation as SentenceKey;
    case 'customer_seat.updated':
      if (event.isDate) return event.lastDay ? 'dated' : 'undated';
      return event.isNote ? 'noted' : 'updated';
    case 'customer_seat.ending':
      return 'ending';
    case 'customer_seat.undeliverable':
      return 'undeliverable';
    default:
      return null;
  }
}
