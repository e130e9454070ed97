'use server';

import type { Route } from 'next';
import { z } from 'zod';
import { formAction } from '#app/_forms/form-action.ts';
import { redirectWithNotice } from '#app/_forms/notice.ts';
import { requireUser } from '#app/_session/current-actor.ts';
import { teamPath } from '#app/_team/paths.ts';
import { isId } from '#domain/id.ts';
import { acceptOwnership } from '#domain/ownership/accept.ts';
import { declineOwnership } from '#domain/ownership/decline.ts';
import { database } from '../_database/pool.ts';
import { orFresh } from '../_forms/or-fresh.ts';

const answer = z.object({ offer: z.string().refine(isId) });

/** Becomes the owner. */
export const accept = formAction(answer, async ({ offer: offerId }) => {
  const actor = await requireUser(`/ownership/${offerId}` as Route);
  const member = await orFresh(acceptOwnership(database(), actor, { offerId }));
  redirectWithNotice(teamPath(member.customerId), 'ownershipAccepted');
});

/** Leaves the owner to be the owner. */
export const decline = formAction(answer, async ({ offer: offerId }) => {
  const actor = await requireUser(`/ownership/${offerId}` as Route);
  await orFresh(declineOwnership(database(), actor, { offerId }));
  redirectWithNotice('/', 'ownershipDeclined');
});
