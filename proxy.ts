import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '#app/_design/content-security-policy.ts';
import { acceptedLanguage, languageCookie, readLanguage } from '#app/_language/best.ts';
import { environment } from '#environment';
import { type Messages, messagesIn, spokenFor } from '#messages/languages.ts';

/**
 * Gives each page its own nonce and policy. It stays away from the API, the webhooks and files:
 * where it matches, Next cuts long bodies off.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce, request.nextUrl.pathname);

  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-path', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set('content-security-policy', policy);

  const response = refusal(request) ?? NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', 'private, no-store');
  if (environment().APP_URL.startsWith('https:')) {
    // For this host only: what else the operator serves below it is not ours to bind.
    response.headers.set('strict-transport-security', 'max-age=63072000');
  }
  return response;
}

/** The most that is taken of a form, in bytes; of one that may hold a list of people, more. */
const longest = 1_000_000;
const longestList = 5_000_000;

/** What Next would answer with 500: a form of another origin, and one that is too long. */
function refusal(request: NextRequest): NextResponse | null {
  if (request.method !== 'POST') return null;
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== environment().APP_URL) {
    return plainly(request, sentencesFor(request).elsewhere, 403);
  }
  const most = /^\/purchases\/[\w-]+$/.test(request.nextUrl.pathname) ? longestList : longest;
  if (Number(request.headers.get('content-length')) > most) {
    return plainly(request, sentencesFor(request).tooLong, 413);
  }
  return null;
}

function plainly({ headers }: NextRequest, sentence: string, status: number): NextResponse {
  // Next's script hands the sentence on only where nothing stands behind the type.
  const type = headers.has('next-action') ? 'text/plain' : 'text/plain; charset=utf-8';
  return new NextResponse(sentence, { status, headers: { 'content-type': type } });
}

/** In the language of this browser: who it is that sends such a form is not asked. */
// says form.{elsewhere,tooLong}
function sentencesFor({ cookies, headers }: NextRequest): Messages['form'] {
  const kept = readLanguage(cookies.get(languageCookie)?.value);
  return messagesIn(kept ?? acceptedLanguage(headers.get('accept-language')) ?? spokenFor(null))
    .form;
}

export const config = {
  matcher: ['/((?!v1/|v1$|_next/static/|icon\\.svg).*)'],
};
