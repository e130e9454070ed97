import { database } from '#app/_database/pool.ts';
import type { Actor } from '#domain/actor.ts';
import type { LetterLanguage } from '#domain/language/of-letter.ts';
import type { Source } from '#domain/purchase/source.ts';
import { Refusal } from '#domain/refusal.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import type { PlacedSeat } from '#domain/seat/place.ts';
import { few } from './few.ts';
import { onLines } from './on-lines.ts';
import type { List } from './read-list.ts';

/** What goes for all of a list. */
type Wanted = { language: LetterLanguage; endsOn: string | undefined };

/**
 * Assigns a seat to each of a few people who were named without doubt. Null where a plan is better:
 * there are more of them, something was guessed, or not all of them can be seated. What is wrong
 * with somebody who is named alone is refused by the line.
 */
export async function assignAtOnce(
  actor: Actor,
  source: Source,
  { sheet: { rows, isGuess }, fileName, language, endsOn }: List & Wanted,
): Promise<PlacedSeat[] | null> {
  if (fileName !== undefined || isGuess || rows.length > few) return null;
  const lines = rows.map(({ cells: [email = '', name = ''] }) => ({ email, name }));
  try {
    return await assignSeats(database(), actor, { source, lines, language, endsOn });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (rows.length === 1) throw onLines(error, rows);
    if (error.problems.length === 0 && error.because !== 'full') throw error;
    return null;
  }
}
