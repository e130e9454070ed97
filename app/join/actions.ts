'use server';

import type { Route } from 'next';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { readAddress, sameAddress } from '#domain/address/parse.ts';
import { openMembershipSession } from '#domain/identity/session.ts';
import { Refusal } from '#domain/refusal.ts';
import { askToJoin } from '#domain/share-link/ask.ts';
import { joinByLink } from '#domain/share-link/join.ts';
import { database } from '../_database/pool.ts';
import { carry } from '../_design/carried.ts';
import { formAction } from '../_forms/form-action.ts';
import { seal } from '../_forms/seal.ts';
import { currentLanguage } from '../_language/current.ts';
import { bringLanguage } from '../_language/keep.ts';
import { replaceSession } from '../_session/cookie.ts';
import { currentActor } from '../_session/current-actor.ts';
import { keys } from '../_session/keys.ts';
import { letterBy, organizationOf, sharedBy } from './_parts/shared.ts';

const token = z.string().min(1);
const email = z
  .string()
  .min(1, 'required')
  .refine((text) => readAddress(text) !== null, 'email');

/** Has a letter prove an address; the answer is the same for every one. */
export const ask = formAction(z.object({ token, email }), async ({ token, email }) => {
  const language = await currentLanguage();
  const asked = askToJoin(database(), { key: keys().sharing, token, email, language });
  await orSee(`/join/${encodeURIComponent(token)}`, asked);
  const info = await sharedBy(token);
  const of = info ? `&of=${carry(organizationOf(info))}` : '';
  // Sealed, because addresses of pages end up in logs.
  redirect(`/join/sent?sent=${seal('join', readAddress(email) ?? '')}${of}` as Route);
});

/** `instead`: whom the page has said to be signed in, and to be signed out by going on. */
const taking = z.object({ token, instead: z.string().optional() });

/** Takes the seat that a letter leads to, and signs in to it. */
export const take = formAction(
  taking,
  async ({ token, instead }) => {
    const page = `/join/seat/${encodeURIComponent(token)}`;
    const info = (await letterBy(token)) ?? goTo(page);
    const actor = await currentActor();
    const isThem = actor !== null && sameAddress(actor.email, info.email);
    if (actor && !isThem && actor.email !== instead) goTo(page);
    const seat = await orSee(page, joinByLink(database(), { key: keys().joining, token }));
    // A full session of the same person sees this seat too, and is not narrowed to it.
    if (!(isThem && actor.kind === 'user')) {
      const memberId = seat.member.id;
      await replaceSession(await openMembershipSession(database(), { memberId }));
    }
    await bringLanguage(info.email);
    goTo(`/welcome?seat=${seat.id}`);
  },
  { secrets: ['token'] },
);

/** A link by which nobody comes after all has a page that says why. */
async function orSee<Result>(page: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'InvalidInvitationToken') goTo(page);
    throw error;
  }
}

function goTo(path: string): never {
  // Pages that the browser still holds show the link as it was before.
  revalidatePath('/', 'layout');
  redirect(path as Route);
}
