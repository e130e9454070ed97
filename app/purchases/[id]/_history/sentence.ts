import type { Messages } from 'next-intl';
import type { Deed } from '#domain/event/deed.ts';
import type { SeatEvent } from '#domain/seat/history.ts';

type Told = Deed & { seatId: string | null };
type Before = Pick<SeatEvent, 'seatId' | 'revocation'>;

export type SentenceKey = keyof Messages['seat']['event'];

/**
 * Which sentence tells an event. `before` is the event that came before it: where that is the end of
 * another seat, this one continues it, and why that one ended says how.
 */
export function sentenceOf(event: Told, before: Before | undefined): SentenceKey | null {
  const isInvitee = event.actorKind === 'invitee';
  switch (event.type) {
    case 'customer_seat.assigned':
      return againOf(event, before, 'reinvited') ?? 'assigned';
    case 'customer_seat.claimed':
      return againOf(event, before, 'reseated') ?? claimOf(event);
    case 'customer_seat.link_copied':
      return 'linkCopied';
    case 'customer_seat.reminded':
      return 'reminded';
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

/** How somebody has a seat again who had one; null where it goes to somebody new. */
function againOf(
  event: Told,
  before: Before | undefined,
  recovered: SentenceKey,
): SentenceKey | null {
  if (event.isUndo) return 'undone';
  if (!before || before.seatId === event.seatId) return null;
  if (before.revocation === 'ended') return recovered;
  return ['transferred', 'corrected'].includes(before.revocation ?? '') ? null : 'reinstated';
}

function claimOf({ actorKind, isOwn }: Told): SentenceKey {
  if (actorKind === 'invitee') return 'claimed';
  if (actorKind === 'joiner') return 'joined';
  // Usher gives a seat by itself only to who is next in line.
  if (actorKind === 'system') return 'served';
  return isOwn ? 'taken' : 'given';
}
