import { skipCSRFCheck } from '@auth/core';
import type { NextAuthConfig } from 'next-auth';
import { type PortalSession, sessionAdapter } from '#domain/identity/adapter.ts';
import type { Language } from '#domain/language/languages.ts';
import { withoutParameters } from '#domain/reason.ts';
import { environment } from '#environment';
import { database } from '../_database/pool.ts';
import { sessionCookie } from './cookie.ts';
import { letter } from './letter.ts';
import { returnPath } from './return-path.ts';

declare module 'next-auth' {
  interface Session {
    /** The one membership that a session born from a claim, or a merchant's link, sees. */
    memberId: string | null;
    /** What the person chose to be spoken to in. */
    language: Language | null;
    mayManage: boolean;
    returnUrl: string | null;
  }
}

const thirtyDays = 30 * 24 * 60 * 60;

/** How people sign in: by a letter with a link, in sessions of our database. */
export function authConfig(): NextAuthConfig {
  const { APP_URL, AUTH_SECRET } = environment();
  // Else next-auth takes its own address from the headers of a request, which anybody can write.
  process.env.AUTH_URL = APP_URL;
  return {
    basePath: '/api/auth',
    secret: AUTH_SECRET,
    trustHost: true,
    // All ways in check where a request comes from: the actions, and the handler.
    skipCSRFCheck,
    adapter: sessionAdapter(database()),
    providers: [letter()],
    // Never prolonged: to look at a page changes nothing.
    session: { strategy: 'database', maxAge: thirtyDays, updateAge: thirtyDays },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: '/sign-in', verifyRequest: '/sign-in/sent', error: '/sign-in/link' },
    callbacks: {
      redirect: ({ url }) => `${APP_URL}${returnPath(url.replace(APP_URL, ''))}`,
      session: ({ session, user }) => {
        const { expires, memberId, mayManage, returnUrl, language } =
          session as unknown as PortalSession & { expires: typeof session.expires };
        return {
          user: { id: user.id, email: user.email },
          memberId,
          mayManage,
          returnUrl,
          language,
          expires,
        };
      },
    },
    logger: { error: (error) => isUsedLink(error) || console.error(withoutParameters(error)) },
  };
}

// Not a failure of ours: somebody used a link again, or too late, and is told so.
function isUsedLink(error: Error): boolean {
  return 'type' in error && error.type === 'Verification';
}
