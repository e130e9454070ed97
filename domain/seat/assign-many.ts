import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { readAddress } from '#domain/address/parse.ts';
import { type LetterLanguage, languageOfLetter } from '#domain/language/of-letter.ts';
import type { Source } from '#domain/purchase/source.ts';
import { type LineProblem, Refusal } from '#domain/refusal.ts';
import { parseOptionalText } from '#domain/text/parse.ts';
import { parseLastDay } from './last-day.ts';
import { learnGrowth } from './learn-growth.ts';
import { type PlacedSeat, placeMany, type Recipient } from './place.ts';
import { seatRecipients } from './seat-recipients.ts';

export const mostAtOnce = 10_000;

export type Line = { email: string; name?: string };

export type ManyLines = {
  source: Source;
  lines: Line[];
  /** What their letters are written in; left out, each holder's own language decides. */
  language?: LetterLanguage;
  /** The last day on which the seats are theirs. */
  endsOn?: string | undefined;
};

/**
 * Hands out a seat to each line, all or none, in one statement. Returns whose seats
 * they are.
 *
 * Refuses like `assignSeat`, and with `InvalidSeatAssignmentRequest` naming each line (from 1) that
 * is no address or is there twice, or where there is no line or more than 10,000.
 */
export async function assignSeats(
  db: Database,
  actor: Actor,
  { source, lines, language, endsOn }: ManyLines,
): Promise<PlacedSeat[]> {
  if (lines.length === 0 || lines.length > mostAtOnce) {
    throw new Refusal('InvalidSeatAssignmentRequest', `Name 1 to ${mostAtOnce} recipients`, {
      because: lines.length === 0 ? 'none' : 'too_many',
      field: 'emails',
      values: { count: lines.length, most: mostAtOnce },
    });
  }
  const spoken = languageOfLetter(language);
  const ofAll = { language: spoken, endsOn: await parseLastDay(db, source, endsOn) };
  const recipients = readLines(lines).map((line) => ({ ...line, ...ofAll }));
  const seating = { source, recipients, immediateClaim: false };
  const seats = await seatRecipients(db, actor, seating, placeMany);
  await learnGrowth(db, seats.length);
  return seats;
}

function readLines(lines: Line[]): Recipient[] {
  const seen = new Set<string>();
  const problems: LineProblem[] = [];
  const recipients = lines.flatMap(({ email: text, name }, index): Recipient[] => {
    const email = readAddress(text);
    const line = { line: index + 1, text };
    if (email === null) {
      problems.push({ ...line, code: 'InvalidRequest', because: 'address' });
      return [];
    }
    if (seen.has(email.toLowerCase())) {
      problems.push({ ...line, code: 'SeatAlreadyAssigned', because: 'twice' });
    }
    seen.add(email.toLowerCase());
    return [{ email, name: parseOptionalText(name, { field: 'name', longest: 256 }) }];
  });
  if (problems.length === 0) return recipients;
  throw new Refusal('InvalidSeatAssignmentRequest', `${problems.length} lines can't be taken`, {
    because: 'lines',
    field: 'emails',
    values: { count: problems.length },
    problems,
  });
}
