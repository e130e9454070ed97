'use server';

import { z } from 'zod';
import { endSessionsOf } from '#domain/identity/session.ts';
import { database } from '../_database/pool.ts';
import { formAction } from '../_forms/form-action.ts';
import { redirectWithNotice } from '../_forms/notice.ts';
import { dropSessionCookie, sessionToken } from './cookie.ts';
import { currentActor } from './current-actor.ts';
import { signOut as endThisSession } from './next-auth.ts';

const nothing = z.object({});

/** Ends this browser's session. */
export const signOut = formAction(nothing, async () => {
  await endThisSession({ redirect: false });
  redirectWithNotice('/sign-in', 'signedOut');
});

/** Ends all sessions of whoever signed in with a letter of their own; of others, this one alone. */
export const signOutEverywhere = formAction(nothing, async () => {
  const [actor, token] = [await currentActor(), await sessionToken()];
  if (token) await endSessionsOf(database(), { token });
  await dropSessionCookie();
  redirectWithNotice('/sign-in', actor?.kind === 'user' ? 'signedOutEverywhere' : 'signedOut');
});
