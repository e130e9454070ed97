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
  const foot = digest && broken.reference.replace('{digest}', digest);
  const page = { language, foot, nonce };
  if (request.method === 'POST') {
    return barePage({ ...page, title: form.broken, way: { to, words: form.back } });
  }
  const { title, explanation, again } = broken;
  return barePage({ ...page, title, lines: [explanation], way: { to, words: again } });
}

/** That of this browser: what else is known of a person stands in the database, which may be what broke. */
function languageOf({ headers }: IncomingMessage): Spoken {
  const [, kept] = new RegExp(`(?:^|; )${languageCookie}=([^;]*)`).exec(headers.cookie ?? '') ?? [];
  return (
    readLanguage(kept) ?? acceptedLanguage(headers['accept-language'] ?? null) ?? spokenFor(null)
  );
}
