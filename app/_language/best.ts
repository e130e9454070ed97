import { languageNear } from '#domain/language/languages.ts';
import { type Spoken, spoken } from '#messages/languages.ts';

/** The cookie that keeps a choice of language in a browser. */
export const languageCookie = 'language';

/** The language itself, where something can be said in it. */
export function readLanguage(tag: string | null | undefined): Spoken | null {
  return spoken.find((language) => language === tag) ?? null;
}

/** The language of ours that a browser likes best, by its `Accept-Language`; null where it likes none. */
export function acceptedLanguage(header: string | null): Spoken | null {
  const liked = (header ?? '').slice(0, longest).split(',').map(readLike);
  const best = liked.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  for (const { tag } of best) {
    const language = readLanguage(languageNear(tag));
    if (language) return language;
  }
  return null;
}

const longest = 500;

function readLike(part: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
  const weight = parameters.find((text) => text.startsWith('q='))?.slice(2);
  return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 };
}
