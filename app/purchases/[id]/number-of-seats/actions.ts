'use server';

import { z } from 'zod';
import { database } from '#app/_database/pool.ts';
import { formAction } from '#app/_forms/form-action.ts';
import { redirectWithNotice } from '#app/_forms/notice.ts';
import { orFresh } from '#app/_forms/or-fresh.ts';
import { requireUser } from '#app/_session/current-actor.ts';
import { isId } from '#domain/id.ts';
import { changeSeatCount } from '#domain/subscription/change-seat-count.ts';
import { dropPendingUpdate } from '#domain/subscription/drop-pending-update.ts';
import { purchasePath } from '../_purchase/paths.ts';

const subscription = z.string().refine(isId);

/** Changes how many seats a subscription has, now or with its next period. */
export const changeCount = formAction(
  z.object({ subscription, seats: z.coerce.number() }),
  async ({ subscription: id, seats }) => {
    const back = purchasePath(id);
    const actor = await requireUser(back);
    const change = changeSeatCount(database(), actor, { subscriptionId: id, seats });
    const { pendingSeats } = await orFresh(change);
    redirectWithNotice(back, pendingSeats === null ? 'seatsChanged' : 'seatsPlanned', { seats });
  },
);

/** Gives up what was planned for the next period. */
export const keepCount = formAction(z.object({ subscription }), async ({ subscription: id }) => {
  const back = purchasePath(id);
  const actor = await requireUser(back);
  const { seats } = await dropPendingUpdate(database(), actor, { subscriptionId: id });
  redirectWithNotice(back, 'seatsKept', { seats });
});
