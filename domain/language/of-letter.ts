import { type Language, parseOptionalLanguage } from './languages.ts';

/**
 * What whoever has a letter sent says of its language: they know whom they write to. Null leaves it
 * to the reader: their own where it is known, else the organization's. Left out, it stays as it was
 * said before.
 */
export type LetterLanguage = Language | null | undefined;

/** The language of a letter, after what was said of it now and before; refuses an unknown one (`InvalidRequest`). */
export function languageOfLetter(
  said: LetterLanguage,
  before: Language | null = null,
): Language | null {
  return said === undefined ? before : parseOptionalLanguage(said, 'language');
}
