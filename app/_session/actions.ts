'use server';

import { z } from 'zod';
import { endAllSessions } from '#domain/identity/session.ts';
import { database } from '../_database/pool.ts';
import { formAction } from '../_forms/form-action.ts';
import { redirectWithNotice } from '../_forms/notice.ts';
import { dropSessionCookie } from './cookie.ts';
import { currentUserId } from './current-actor.ts';
import { signOut as endThisSession } from './next-auth.ts';

const nothing = z.object({});

export const signOut = formAction(nothing, async () => {
  await endThisSession({ redirect: false });
  redirectWithNotice('/sign-in', 'signedOut');
});

export const signOutEverywhere = formAction(nothing, async () => {
  const userId = await currentUserId();
  if (userId) await endAllSessions(database(), { userId });
  await dropSessionCookie();
  redirectWithNotice('/sign-in', 'signedOutEverywhere');
});
