import { NextRequest } from 'next/server';
import { beforeEach, describe, expect, test, vi } from 'vitest';

/** What the portal sends is safe for the way by which it is reached: read anew for each address. */
const ways = [
  ['https://seats.example.com', true],
  ['http://localhost:3000', false],
] as const;

describe.each(ways)('at %s', (address, secure) => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubEnv('APP_URL', address);
  });

  test(`the session’s cookie is ${secure ? 'for https alone' : 'sent over http'}`, async () => {
    const { sessionCookie } = await import('./cookie.ts');
    expect(sessionCookie()).toEqual({
      name: secure ? '__Secure-authjs.session-token' : 'authjs.session-token',
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
    });
  });

  test('next-auth writes that same cookie, and no other name', async () => {
    const [{ authConfig }, { sessionCookie }] = [
      await import('./auth-config.ts'),
      await import('./cookie.ts'),
    ];
    expect(authConfig().cookies).toEqual({ sessionToken: sessionCookie() });
  });

  test(`the browser is ${secure ? '' : 'not '}told to keep to https, on refusals too`, async () => {
    const { proxy } = await import('../../proxy.ts');
    const page = proxy(new NextRequest(`${address}/sign-in`));
    const refused = proxy(
      new NextRequest(`${address}/sign-in`, {
        method: 'POST',
        headers: { origin: 'https://evil.example' },
      }),
    );
    expect([page.status, refused.status]).toEqual([200, 403]);
    for (const { headers } of [page, refused]) {
      expect(headers.get('strict-transport-security')).toBe(secure ? 'max-age=63072000' : null);
    }
  });
});
