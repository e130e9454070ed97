'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { sameAddress } from '#domain/address/parse.ts';
import { enterPortal } from '#domain/portal-session/enter.ts';
import { database } from '../_database/pool.ts';
import { formAction } from '../_forms/form-action.ts';
import { bringLanguage } from '../_language/keep.ts';
import { replaceSession } from '../_session/cookie.ts';
import { currentActor } from '../_session/current-actor.ts';
import { openedBy, pathOf } from './_parts/link.ts';

/** `instead`: whom the page has said to be signed in, and to be signed out by going on. */
const entering = z.object({ token: z.string().min(1), instead: z.string().optional() });

/** Opens a session of this browser for whom the merchant's link is for. */
export const enter = formAction(
  entering,
  async ({ token, instead }) => {
    // A link that opens nothing any more has a page that says so.
    const opened = (await openedBy(token)) ?? redirect(pathOf(token));
    const actor = await currentActor();
    const isThem = actor !== null && sameAddress(actor.email, opened.email);
    if (actor && !isThem && actor.email !== instead) redirect(pathOf(token));
    // A full session of the same person sees all of this, and is not narrowed to it.
    if (!(isThem && actor.kind === 'user')) {
      await replaceSession(await enterPortal(database(), { secret: token }));
    }
    await bringLanguage(opened.email);
    // Pages that the browser still holds are somebody else's.
    revalidatePath('/', 'layout');
    redirect('/');
  },
  { secrets: ['token'] },
);
