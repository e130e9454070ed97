import type { Database } from '#app/_database/pool.ts';
import { type Announced, listenToFacts } from '#domain/event/announce.ts';

/** What hears of a purchase or a team; null: something may have been missed. */
type Ear = (announced: Announced | null) => void;

const ears = new Map<string, Set<Ear>>();
let isListening = false;

/**
 * Has an ear hear what is announced of a purchase or a team, until the answer is called. However many
 * there are, one connection to the database listens for all of this process.
 */
export function hearOf(db: Database, subjectId: string, ear: Ear): () => void {
  listenOnce(db);
  const those = ears.get(subjectId) ?? new Set();
  ears.set(subjectId, those.add(ear));
  return () => {
    those.delete(ear);
    if (those.size === 0) ears.delete(subjectId);
  };
}

function listenOnce(db: Database): void {
  if (isListening) return;
  isListening = true;
  // The driver goes on trying by itself; as soon as it hears, everybody is told.
  listenToFacts(db, spread).catch((error: unknown) => console.error('news:', error));
}

function spread(announced: Announced | null): void {
  const those = announced ? [ears.get(announced.subjectId) ?? []] : [...ears.values()];
  for (const ear of those.flatMap((some) => [...some])) ear(announced);
}
