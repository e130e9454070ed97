import { cookies } from 'next/headers';
import { endSession, type NewSession } from '#domain/identity/session.ts';
import { environment } from '#environment';
import { database } from '../_database/pool.ts';

/** The one cookie that says who somebody is, for next-auth and for sessions that a claim opens. */
export function sessionCookie() {
  const secure = environment().APP_URL.startsWith('https:');
  return {
    name: `${secure ? '__Secure-' : ''}authjs.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const;
}

/** The token in this browser's session cookie, if it has one. */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookie().name)?.value;
}

/** Signs this browser in, in the place of whatever session it had. Only an action or a handler can. */
export async function replaceSession({ token, expires }: NewSession): Promise<void> {
  const former = await sessionToken();
  const { name, options } = sessionCookie();
  (await cookies()).set(name, token, { ...options, expires });
  if (former) await endSession(database(), { token: former });
}

/** Takes the session's cookie out of this browser. */
export async function dropSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
