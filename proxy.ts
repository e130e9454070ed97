import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '#app/_design/content-security-policy.ts';
import { environment } from '#environment';

/**
 * Gives each page its own nonce and policy. It stays away from the API, the webhooks and files:
 * where it matches, Next cuts long bodies off.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce, request.nextUrl.pathname);

  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', 'private, no-store');
  if (environment().APP_URL.startsWith('https:')) {
    // For this host only: what else the operator serves below it is not ours to bind.
    response.headers.set('strict-transport-security', 'max-age=63072000');
  }
  return response;
}

export const config = {
  matcher: ['/((?!v1/|v1$|_next/static/|icon\\.svg).*)'],
};
