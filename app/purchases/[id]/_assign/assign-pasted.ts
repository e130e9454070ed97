import { database } from '#app/_database/pool.ts';
import type { Actor } from '#domain/actor.ts';
import type { Language } from '#domain/language/languages.ts';
import { Refusal } from '#domain/refusal.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import type { Seat } from '#domain/seat/seat.ts';
import { managedSource } from './managed-source.ts';
import { onLines } from './on-lines.ts';
import { splitPasted } from './pasted.ts';

/** Assigns a seat to each address of a pasted text, or refuses by the lines that can't be taken. */
export async function assignPasted(
  actor: Actor,
  id: string,
  { text, language }: { text: string; language: Language | undefined },
): Promise<Seat[]> {
  const source = await managedSource(actor, id);
  const lines = splitPasted(text);
  try {
    return await assignSeats(database(), actor, { source, lines, language });
  } catch (error) {
    throw error instanceof Refusal ? onLines(error, lines) : error;
  }
}
