import { Refusal } from '#domain/refusal.ts';

/** Controls, lone surrogates and what is drawn as nothing; a line break is allowed where asked. */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/u;

type Bounds = { field: string; longest: number; lines?: boolean };

/**
 * Reads a text that people will read: composed (NFC), without blanks around it, of 1 to `longest`
 * characters, nothing invisible in it. Refuses with `InvalidRequest` on the field otherwise.
 */
export function parseText(text: string, { field, longest, lines = false }: Bounds): string {
  const read = text.normalize('NFC').trim();
  const problem = problemOf(lines ? read.replace(/\r?\n/g, ' ') : read, longest);
  if (problem)
    throw new Refusal('InvalidRequest', `${field} ${problem}`, { because: 'text', field });
  return read;
}

/** Like `parseText`, but nothing (absent, null or only blanks) is null. */
export function parseOptionalText(text: string | null | undefined, bounds: Bounds): string | null {
  return text === undefined || text === null || text.trim() === '' ? null : parseText(text, bounds);
}

function problemOf(text: string, longest: number): string | null {
  if (text === '') return 'must not be empty';
  if ([...text].length > longest) return `must have ${longest} characters at most`;
  return unseen.test(text) ? 'must not contain invisible characters' : null;
}
