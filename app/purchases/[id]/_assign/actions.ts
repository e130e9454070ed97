'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { database } from '#app/_database/pool.ts';
import { formAction } from '#app/_forms/form-action.ts';
import { redirectWithNotice } from '#app/_forms/notice.ts';
import { orFresh } from '#app/_forms/or-fresh.ts';
import { letterLanguage } from '#app/_language/letter-language.tsx';
import { requireUser } from '#app/_session/current-actor.ts';
import { isId } from '#domain/id.ts';
import { draftImport } from '#domain/import/draft.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { importPath, purchasePath } from '../_purchase/paths.ts';
import { assignAtOnce } from './assign-at-once.ts';
import { managedSource } from './managed-source.ts';
import { readList } from './read-list.ts';

const purchase = z.string().refine(isId);

/** Gives a seat to a few people who were named without doubt; makes a plan of any other list. */
export const handOut = formAction(
  z.object({
    purchase,
    emails: z.string(),
    file: z.instanceof(File).optional(),
    language: letterLanguage,
    endsOn: z.string().default(''),
  }),
  async ({ purchase: id, emails, file, language, endsOn: lastDay }) => {
    const actor = await requireUser(purchasePath(id));
    const source = await managedSource(actor, id);
    const list = { ...(await readList(emails, file)), language, endsOn: lastDay || undefined };
    const seats = await orFresh(assignAtOnce(actor, source, list));
    if (!seats) {
      const { id: importId } = await draftImport(database(), actor, { source, ...list });
      redirect(importPath(id, importId));
    }
    const person = seats[0]?.name ?? seats[0]?.email ?? '';
    redirectWithNotice(purchasePath(id), 'seatsAssigned', { count: seats.length, person });
  },
  { raw: ['emails'], files: ['file'] },
);

/** Gives a seat to whoever asks, ready to use: the address is proven by the sign-in. */
export const takeSeat = formAction(z.object({ purchase }), async ({ purchase: id }) => {
  const actor = await requireUser(purchasePath(id));
  const source = await managedSource(actor, id);
  const recipient = { email: actor.email };
  await orFresh(assignSeat(database(), actor, { source, recipient, immediateClaim: true }));
  redirectWithNotice(purchasePath(id), 'seatTaken');
});
