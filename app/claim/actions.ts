'use server';

import type { Route } from 'next';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { sameAddress } from '#domain/address/parse.ts';
import { openMembershipSession } from '#domain/identity/session.ts';
import { Refusal } from '#domain/refusal.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import type { ClaimInfo } from '#domain/seat/claim-info.ts';
import { declineSeat } from '#domain/seat/decline.ts';
import { requestNewLink } from '#domain/seat/request-new-link.ts';
import { database } from '../_database/pool.ts';
import { carry } from '../_design/carried.ts';
import { formAction } from '../_forms/form-action.ts';
import { bringLanguage } from '../_language/keep.ts';
import { replaceSession } from '../_session/cookie.ts';
import { currentActor, type PortalActor } from '../_session/current-actor.ts';
import { keys } from '../_session/keys.ts';
import { invitationOf, organizationOf } from './_parts/invitation.ts';

const secrets = ['token'];
const link = z.object({ token: z.string().min(1) });
/** `instead`: whom the page has said to be signed in, and to be signed out by going on. */
const claiming = link.extend({ instead: z.string().optional() });

/** Claims the seat of the link, and signs in to it. */
export const claim = formAction(
  claiming,
  async ({ token, instead }) => {
    const info = (await invitationOf(token)) ?? seeState(token);
    const actor = await currentActor();
    const isInvited = actor !== null && sameAddress(actor.email, info.email);
    if (actor && !isInvited && actor.email !== instead) seeState(token);
    const seat = await orSeeState(token, claimSeat(database(), { key: keys().invitation, token }));
    // Who sees this seat already, and more, is not narrowed to it.
    if (!(isInvited && sees(actor, info))) await enterAs(info.memberId);
    await bringLanguage(info.email);
    goTo(`/welcome?seat=${seat.id}`);
  },
  { secrets },
);

/** "This isn't me": gives the seat back, and tells whoever gave it. */
export const decline = formAction(
  link,
  async ({ token }) => {
    await orSeeState(token, declineSeat(database(), { key: keys().invitation, token }));
    await tell('/claim/declined', token);
  },
  { secrets },
);

/** Mails a fresh link to the invited address, whoever asks. */
export const sendNewLink = formAction(
  link,
  async ({ token }) => {
    await orSeeState(token, requestNewLink(database(), { key: keys().invitation, token }));
    await tell('/claim/sent', token);
  },
  { secrets },
);

function sees(actor: PortalActor, { memberId }: ClaimInfo): boolean {
  return actor.kind === 'user' || (actor.kind === 'member' && actor.memberId === memberId);
}

/** Signs in to one membership. */
async function enterAs(memberId: string): Promise<void> {
  await replaceSession(await openMembershipSession(database(), { memberId }));
}

/** A link that can't be used after all has a page that says why. */
async function orSeeState<Result>(token: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'InvalidInvitationToken') seeState(token);
    throw error;
  }
}

/** Says what was done, still in the look of the organization. */
async function tell(page: '/claim/declined' | '/claim/sent', token: string): Promise<never> {
  const info = await invitationOf(token);
  goTo(info ? (`${page}?of=${carry(organizationOf(info))}` as Route) : page);
}

function seeState(token: string): never {
  goTo(`/claim/${encodeURIComponent(token)}` as Route);
}

function goTo(path: Route): never {
  // Pages that the browser still holds show the link as it was before.
  revalidatePath('/', 'layout');
  redirect(path);
}
