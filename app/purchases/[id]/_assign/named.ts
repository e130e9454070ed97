import { readPeople } from '#domain/paste/people.ts';

/** More than is taken apart with each key that is pressed: some 10,000 addresses. */
const longest = 300_000;

/**
 * How many people a text names, as one types; null where that is only known once it is read for
 * good: a table, words that may be names, something that is no address.
 */
export function countNamed(text: string): number | null {
  if (text.includes('\t') || text.length > longest) return null;
  const people = readPeople(text);
  // Somebody alone needs no plan, whatever is wrong; and an address begins without its sign.
  if (people.length <= 1) return people.filter(({ email }) => email.includes('@')).length;
  const isClear = people.every(({ email, isGuess }) => email.includes('@') && !isGuess);
  return isClear ? people.length : null;
}
