'use server';

import { z } from 'zod';
import { isId } from '#domain/id.ts';
import { seatsHeldBy } from '#domain/seat/held.ts';
import { leaveSeat } from '#domain/seat/leave.ts';
import { database } from '../_database/pool.ts';
import { formAction } from '../_forms/form-action.ts';
import { redirectWithNotice } from '../_forms/notice.ts';
import { requireActor } from '../_session/current-actor.ts';

/** Gives a seat up that one holds. */
export const leave = formAction(z.object({ seat: z.string().refine(isId) }), async ({ seat }) => {
  const actor = await requireActor('/');
  const held = (await seatsHeldBy(database(), actor)).find(({ id }) => id === seat);
  await leaveSeat(database(), actor, { seatId: seat });
  redirectWithNotice('/', 'seatLeft', { product: held?.productName ?? '' });
});
