'use server';

import { z } from 'zod';
import { database } from '#app/_database/pool.ts';
import { formAction } from '#app/_forms/form-action.ts';
import { redirectWithNotice } from '#app/_forms/notice.ts';
import { orFresh } from '#app/_forms/or-fresh.ts';
import { requireUser } from '#app/_session/current-actor.ts';
import { isId } from '#domain/id.ts';
import { Refusal } from '#domain/refusal.ts';
import { allowRequests } from '#domain/seat-request/allow.ts';
import { approveRequests } from '#domain/seat-request/approve.ts';
import { declineRequests } from '#domain/seat-request/decline.ts';
import { managedSource } from '../_assign/managed-source.ts';
import { requestsPath } from '../_purchase/paths.ts';

const purchase = z.string().refine(isId);

/** Lets members ask for a seat, or no longer. */
export const allow = formAction(
  z.object({ purchase, allowed: z.enum(['yes', 'no']) }),
  async ({ purchase: id, allowed }) => {
    const actor = await requireUser(requestsPath(id));
    const source = await managedSource(actor, id);
    await allowRequests(database(), actor, { source, allowed: allowed === 'yes' });
    const kind = allowed === 'yes' ? 'requestsAllowed' : 'requestsStopped';
    redirectWithNotice(requestsPath(id), kind);
  },
);

/** Approves or declines requests: the one in whose row it was pressed, those chosen, or all. */
export const answer = formAction(
  z.object({
    purchase,
    requests: z.array(z.string()).default([]),
    approve: z.string().optional(),
    decline: z.string().optional(),
    answer: z.string(),
  }),
  async ({ purchase: id, requests, approve, decline, answer }) => {
    const actor = await requireUser(requestsPath(id));
    const source = await managedSource(actor, id);
    if (decline) {
      const requestIds = chosen(decline, requests);
      const deed = declineRequests(database(), actor, { source, requestIds, answer });
      redirectWithNotice(requestsPath(id), 'requestsDeclined', { count: await orFresh(deed) });
    }
    const requestIds = approve === 'all' ? undefined : chosen(approve, requests);
    const deed = approveRequests(database(), actor, { source, requestIds });
    redirectWithNotice(requestsPath(id), 'requestsApproved', await orFresh(deed));
  },
);

function chosen(button: string | undefined, requests: string[]): string[] {
  if (button && button !== 'chosen') return [button];
  if (requests.length > 0) return requests;
  throw new Refusal('InvalidRequest', 'Choose at least one request', { because: 'none_chosen' });
}
