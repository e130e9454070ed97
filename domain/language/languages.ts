import { languages } from '#db/schema/languages.ts';
import { Refusal } from '#domain/refusal.ts';

export { languages };

/** A language that Usher can speak. */
export type Language = (typeof languages)[number];

/** Spoken where nothing else is known. */
export const usualLanguage: Language = languages[0];

/** Reads a language's tag; refuses any that Usher doesn't speak with `InvalidRequest` on the field. */
export function parseLanguage(tag: string, field: string): Language {
  const known = languages.find((language) => language === tag);
  if (known) return known;
  throw new Refusal('InvalidRequest', `${field} must be one of ${languages.join(', ')}`, {
    because: 'language',
    field,
  });
}

/** Like `parseLanguage`, but nothing is null. */
export function parseOptionalLanguage(
  tag: string | null | undefined,
  field: string,
): Language | null {
  return tag === undefined || tag === null ? null : parseLanguage(tag, field);
}

/**
 * The language of ours that whoever reads `tag` reads too, if there is one: any German for `de-AT`,
 * Brazil's for every Portuguese. Who reads traditional Chinese characters is not taken to read
 * simplified ones.
 */
export function languageNear(tag: string): Language | null {
  const [wanted, ...parts] = tag.toLowerCase().split(/[-_]/);
  if (wanted === 'zh' && parts.some((part) => traditional.includes(part))) return null;
  return languages.find((language) => language.split('-')[0] === wanted) ?? null;
}

const traditional = ['hant', 'tw', 'hk', 'mo'];
