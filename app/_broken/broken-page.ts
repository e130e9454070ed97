import type { IncomingMessage } from 'node:http';
import { messagesIn, type Spoken, spokenFor } from '#messages/languages.ts';
import { barePage } from '../_design/bare-page.ts';
import { acceptedLanguage, languageCookie, readLanguage } from '../_language/best.ts';
import { numberOf } from './number.ts';

/**
 * The page that says that something broke on our side, and nothing of why; null where the answer may
 * have no looks of its own. Whoever sent a form reads that nobody knows what became of it.
 */
export function brokenPage(request: IncomingMessage, nonce: string | null): string | null {
  if (nonce === null) return null;
  const language = languageOf(request);
  const to = request.url ?? '/';
  // says form.{broken,back} and broken.*
  const { broken, form } = messagesIn(language);
  const digest = numberOf(request.headers);
  const number = digest ? [broken.reference.replace('{digest}', digest)] : [];
  if (request.method === 'POST') {
    const way = { to, words: form.back };
    return barePage({ language, title: form.broken, lines: number, way, nonce });
  }
  const lines = [broken.explanation, ...number];
  return barePage({
    language,
    title: broken.title,
    lines,
    way: { to, words: broken.again },
    nonce,
  });
}

/** That of this browser: what else is known of a person stands in the database, which may be what broke. */
function languageOf({ headers }: IncomingMessage): Spoken {
  const [, kept] = new RegExp(`(?:^|; )${languageCookie}=([^;]*)`).exec(headers.cookie ?? '') ?? [];
  return (
    readLanguage(kept) ?? acceptedLanguage(headers['accept-language'] ?? null) ?? spokenFor(null)
  );
}
