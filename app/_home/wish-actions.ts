'use server';

import { z } from 'zod';
import { isId } from '#domain/id.ts';
import { sourceOf } from '#domain/purchase/purchase.ts';
import { askForSeat } from '#domain/seat-request/ask.ts';
import { withdrawRequest } from '#domain/seat-request/withdraw.ts';
import { database } from '../_database/pool.ts';
import { formAction } from '../_forms/form-action.ts';
import { redirectWithNotice } from '../_forms/notice.ts';
import { orFresh } from '../_forms/or-fresh.ts';
import { requireUser } from '../_session/current-actor.ts';

const id = z.string().refine(isId);

/** Asks for a seat of what one's team bought. */
export const ask = formAction(
  z.object({ kind: z.enum(['subscription', 'order']), purchase: id, reason: z.string() }),
  async ({ kind, purchase, reason }) => {
    const actor = await requireUser('/');
    const source = sourceOf({ kind, id: purchase });
    await orFresh(askForSeat(database(), actor, { source, reason }));
    redirectWithNotice('/', 'seatAsked');
  },
);

/** Takes a request back. */
export const withdraw = formAction(z.object({ request: id }), async ({ request: requestId }) => {
  const actor = await requireUser('/');
  await orFresh(withdrawRequest(database(), actor, { requestId }));
  redirectWithNotice('/', 'requestWithdrawn');
});
