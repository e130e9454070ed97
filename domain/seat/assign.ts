import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { type LetterLanguage, languageOfLetter } from '#domain/language/of-letter.ts';
import { checkSeatMetadata } from '#domain/metadata/check.ts';
import type { Source } from '#domain/purchase/source.ts';
import { parseOptionalText } from '#domain/text/parse.ts';
import { parseLastDay } from './last-day.ts';
import { placeSeats } from './place.ts';
import { type Named, resolveRecipient } from './recipient.ts';
import type { Seat } from './seat.ts';
import { seatRecipients } from './seat-recipients.ts';

export type Assignment = {
  source: Source;
  recipient: Named;
  /** Used where the assignment makes the member; a known member keeps its name. */
  name?: string;
  metadata?: Record<string, unknown>;
  /** What letters about the seat are written in; left out, the holder's own language decides. */
  language?: LetterLanguage;
  /** Claimed at once: no link and no letter (R18). */
  immediateClaim?: boolean;
  /** The last day on which the seat is theirs. */
  endsOn?: string | undefined;
};

/**
 * Hands out one seat: always a new row. The holder is invited by letter, unless claimed at once.
 *
 * Refuses in the order of R13: `ResourceNotFound`, `FeatureNotEnabled`, `SeatNotAvailable` (not
 * live, or full), `SeatAlreadyAssigned`; before these, what is wrong with the recipient, the name,
 * the language, the metadata or the last day.
 */
export async function assignSeat(
  db: Database,
  actor: Actor,
  { source, recipient, name, metadata = {}, language, immediateClaim = false, endsOn }: Assignment,
): Promise<Seat> {
  checkSeatMetadata(metadata);
  const { first, ...resolved } = await resolveRecipient(db, actor, source, recipient);
  const told = {
    name: parseOptionalText(name, { field: 'name', longest: 256 }),
    language: languageOfLetter(language),
    metadata,
    endsOn: await parseLastDay(db, source, endsOn),
  };
  const recipients = [{ ...resolved, ...told }];
  const seating = { source, recipients, immediateClaim, first };
  const [seat] = await seatRecipients(db, actor, seating, placeSeats);
  if (!seat) throw new Error('An assignment that is not refused returns its seat');
  return seat;
}
