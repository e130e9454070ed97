'use server';

import { z } from 'zod';
import { database } from '#app/_database/pool.ts';
import { formAction } from '#app/_forms/form-action.ts';
import { redirectWithNotice } from '#app/_forms/notice.ts';
import { orFresh } from '#app/_forms/or-fresh.ts';
import { letterLanguage } from '#app/_language/letter-language.tsx';
import { requireUser } from '#app/_session/current-actor.ts';
import { isId } from '#domain/id.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { purchasePath } from '../_purchase/paths.ts';
import { assignPasted } from './assign-pasted.ts';
import { managedSource } from './managed-source.ts';

const purchase = z.string().refine(isId);

/** Gives a seat to everybody who was named: all of them, or nobody. */
export const handOut = formAction(
  z.object({ purchase, emails: z.string(), language: letterLanguage }),
  async ({ purchase: id, emails, language }) => {
    const actor = await requireUser(purchasePath(id));
    const seats = await orFresh(assignPasted(actor, id, { text: emails, language }));
    const person = seats[0]?.member.name ?? seats[0]?.email ?? '';
    redirectWithNotice(purchasePath(id), 'seatsAssigned', { count: seats.length, person });
  },
);

/** Gives a seat to whoever asks, ready to use: the address is proven by the sign-in. */
export const takeSeat = formAction(z.object({ purchase }), async ({ purchase: id }) => {
  const actor = await requireUser(purchasePath(id));
  const source = await managedSource(actor, id);
  const recipient = { email: actor.email };
  await orFresh(assignSeat(database(), actor, { source, recipient, immediateClaim: true }));
  redirectWithNotice(purchasePath(id), 'seatTaken');
});
