import NextAuth from 'next-auth';
import { authConfig } from './auth-config.ts';

/** next-auth, set up at the first request: while the portal is built there is no environment. */
export const { auth, handlers, signIn, signOut } = NextAuth(authConfig);
