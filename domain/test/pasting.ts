import { readPeople } from '../paste/people.ts';

export const ada = 'ada@example.com';
export const bob = 'bob@example.com';
export const cy = 'cy@example.com';

/** Each recipient as a mail program writes it; a name that was guessed has a question mark. */
export function read(text: string): string[] {
  return readPeople(text).map(({ email, name, isGuess }) =>
    name ? `${name}${isGuess ? '?' : ''} <${email}>` : email,
  );
}
