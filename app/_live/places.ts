/** How many pages of one person hear news at a time, of one process. */
export const mostPlaces = 5;

const taken = new Map<string, number>();

/** Takes one of a person's places. Answers how to give it back; null where all are taken. */
export function takePlace(person: string): (() => void) | null {
  const count = taken.get(person) ?? 0;
  if (count >= mostPlaces) return null;
  taken.set(person, count + 1);
  let isTaken = true;
  return () => {
    if (!isTaken) return;
    isTaken = false;
    const left = (taken.get(person) ?? 1) - 1;
    if (left > 0) taken.set(person, left);
    else taken.delete(person);
  };
}
