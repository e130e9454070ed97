import { momentCell } from '#app/_export/moment-cell.ts';
import { noteCell } from '#app/_export/note-cell.ts';
import type { Seat } from '#domain/seat/seat.ts';
import type { Cell } from '#wire/csv.ts';

/** How a seat can stand, as the table puts it. */
export type State = 'pending' | 'expired' | 'undelivered' | 'claimed' | 'revoked';

/** What a table is written for: where its times are told, what is noted, and its word for each state. */
export type Place = { timeZone: string; notes: string[]; words: Record<State, string> };

/** One seat as the cells of a row. */
export function cellsOf(seat: Seat, { timeZone, notes, words }: Place): Cell[] {
  const told = (at: Date | null) => (at ? momentCell(timeZone, at) : null);
  return [
    seat.member.name,
    seat.email,
    seat.member.externalId,
    words[stateOf(seat)],
    told(seat.createdAt),
    told(seat.claimedAt),
    seat.status === 'pending' ? told(seat.invitationTokenExpiresAt) : null,
    told(seat.revokedAt),
    seat.endsOn,
    told(seat.lastUsedAt),
    seat.undeliverable,
    ...notes.map((name) => noteCell(seat.seatMetadata[name])),
  ];
}

function stateOf({ status, undeliverable, isExpired }: Seat): State {
  if (status !== 'pending') return status;
  if (undeliverable) return 'undelivered';
  return isExpired ? 'expired' : 'pending';
}
