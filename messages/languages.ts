import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import { filled } from './filled.ts';
import fr from './fr.json' with { type: 'json' };
import { isolating } from './isolate.ts';
import ja from './ja.json' with { type: 'json' };
import ptBR from './pt-BR.json' with { type: 'json' };
import zhCN from './zh-CN.json' with { type: 'json' };

/** Every sentence, by its key. English has them all, and the others say the same. */
export type Messages = typeof en;

/**
 * The languages that are complete. `usher build` and `usher check` refuse one of these that lacks a
 * sentence; in any other, what is missing is said in English.
 */
export const complete: readonly string[] = ['en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-CN', 'ar'];

/** Every language that has a file, by its BCP 47 tag. */
const files = {
  en,
  de,
  fr,
  es,
  'pt-BR': ptBR,
  ja,
  'zh-CN': zhCN,
  ar,
} satisfies Record<string, object>;

/** A language in which something can be said. */
export type Spoken = keyof typeof files;

export const spoken = Object.keys(files) as Spoken[];

/** What each language calls itself. */
export const languageNames: Record<Spoken, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  ja: '日本語',
  'zh-CN': '简体中文',
  ar: 'العربية',
};

const rightToLeft: readonly string[] = ['ar'];

/** The language itself where it has a file, else English. */
export function spokenFor(tag: string | null | undefined): Spoken {
  return spoken.find((language) => language === tag) ?? 'en';
}

/** Which way a language is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(tag) ? 'rtl' : 'ltr';
}

// These end a sentence with a sign that brings its own blank along.
const gapless: readonly string[] = ['ja', 'zh-CN'];

/** What stands between two sentences of a language. */
export function gapIn(tag: string): '' | ' ' {
  return gapless.includes(tag) ? '' : ' ';
}

const loaded = new Map<Spoken, Messages>();

/**
 * Every sentence in a language. What it lacks is English. Where it is written from right to left,
 * each name in a sentence is isolated, since most names are not.
 */
export function messagesIn(language: Spoken): Messages {
  const known = loaded.get(language);
  if (known) return known;
  const whole = filled(files[language], en);
  const messages = directionOf(language) === 'rtl' ? isolating(whole) : whole;
  loaded.set(language, messages);
  return messages;
}
