import { type NextRequest, NextResponse } from 'next/server';
import { barePage } from '#app/_design/bare-page.ts';
import { contentSecurityPolicy } from '#app/_design/content-security-policy.ts';
import { acceptedLanguage, languageCookie, readLanguage } from '#app/_language/best.ts';
import { environment } from '#environment';
import { messagesIn, type Spoken, spokenFor } from '#messages/languages.ts';

/**
 * Gives each page its own nonce and policy. It stays away from the API, the webhooks and files:
 * where it matches, Next cuts long bodies off.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce);

  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-path', `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set('content-security-policy', policy);

  const response = refusal(request, nonce) ?? NextResponse.next({ request: { headers } });
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
function refusal(request: NextRequest, nonce: string): NextResponse | null {
  if (request.method !== 'POST') return null;
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== environment().APP_URL) {
    return answer(request, { because: 'elsewhere', status: 403, nonce });
  }
  const most = /^\/purchases\/[\w-]+$/.test(request.nextUrl.pathname) ? longestList : longest;
  if (Number(request.headers.get('content-length')) > most) {
    return answer(request, { because: 'tooLong', status: 413, nonce });
  }
  return null;
}

type Answer = { because: 'elsewhere' | 'tooLong'; status: number; nonce: string };

/** Next's script hands a bare sentence on to the form; where none runs, a person sees a page. */
function answer(request: NextRequest, { because, status, nonce }: Answer): NextResponse {
  const language = languageOf(request);
  // says form.{elsewhere,tooLong,back}
  const { form } = messagesIn(language);
  const title = form[because];
  // It does so only where nothing stands behind the type.
  if (request.headers.has('next-action')) return as('text/plain', title);
  const way = { to: `${request.nextUrl.pathname}${request.nextUrl.search}`, words: form.back };
  return as('text/html; charset=utf-8', barePage({ language, title, way, nonce }));

  function as(type: string, body: string): NextResponse {
    return new NextResponse(body, { status, headers: { 'content-type': type } });
  }
}

/** That of this browser: who it is that sends such a form is not asked. */
function languageOf({ cookies, headers }: NextRequest): Spoken {
  const kept = readLanguage(cookies.get(languageCookie)?.value);
  return kept ?? acceptedLanguage(headers.get('accept-language')) ?? spokenFor(null);
}

export const config = {
  matcher: ['/((?!v1/|v1$|_next/static/|icon\\.svg|logo/).*)'],
};
