'use server';

import { z } from 'zod';
import { database } from '#app/_database/pool.ts';
import { formAction } from '#app/_forms/form-action.ts';
import { redirectWithNotice } from '#app/_forms/notice.ts';
import { letterLanguage } from '#app/_language/letter-language.tsx';
import { requireUser } from '#app/_session/current-actor.ts';
import { isId } from '#domain/id.ts';
import { findPurchase } from '#domain/purchase/purchases-of.ts';
import { notFound } from '#domain/refusal.ts';
import { labelMany } from '#domain/seat/label-many.ts';
import { countPicked } from '#domain/seat/picked.ts';
import { resendMany } from '#domain/seat/resend-many.ts';
import { revokeMany } from '#domain/seat/revoke-many.ts';
import { undoMany } from '#domain/seat/undo-many.ts';
import { undoSeconds } from '#domain/seat/undo-revoke.ts';
import { deedPath, purchasePath } from '../_purchase/paths.ts';
import { deeds } from './deeds.ts';
import { doneIn } from './done-in.ts';
import { pickedOf } from './picked-of.ts';

const id = z.string().refine(isId);
const text = z.string().default('');

const picked = z.object({
  purchase: id,
  deed: z.enum(deeds),
  seats: z.array(z.string()).default([]),
  all: text,
  show: text,
  search: text,
  from: text,
  to: text,
  name: text,
  value: text,
  language: letterLanguage,
});

/** Counts all seats that a view shows, for the question what is to happen to them. */
export const countAll = formAction(
  picked.pick({ purchase: true, show: true, search: true, from: true, to: true }),
  async ({ purchase: purchaseId, ...view }) => {
    const actor = await requireUser(purchasePath(purchaseId));
    const purchase = await findPurchase(database(), actor, { id: purchaseId });
    if (!purchase) throw notFound('Purchase');
    const which = pickedOf(purchase, { ...view, all: 'yes' });
    const { pending, claimed } = await countPicked(database(), actor, which);
    return { pending: String(pending), claimed: String(claimed) };
  },
);

/** Does something to all seats that were picked, and shows what became of each. */
export const carryOut = formAction(
  picked,
  async ({ purchase: purchaseId, deed, name, value, language, ...told }) => {
    const actor = await requireUser(purchasePath(purchaseId));
    const purchase = await findPurchase(database(), actor, { id: purchaseId });
    if (!purchase) throw notFound('Purchase');
    const which = pickedOf(purchase, told);
    if (deed === 'resend') {
      const done = await resendMany(database(), actor, { ...which, language });
      redirectWithNotice(deedPath(purchaseId, done.id), 'linksSent', { count: doneIn(done) });
    }
    if (deed === 'label') {
      const done = await labelMany(database(), actor, { ...which, label: { name, value } });
      const kind = value ? 'seatsLabelled' : 'labelsRemoved';
      redirectWithNotice(deedPath(purchaseId, done.id), kind, { count: doneIn(done), name });
    }
    const done = await revokeMany(database(), actor, which);
    const undo = { what: done.id, seconds: undoSeconds };
    redirectWithNotice(
      deedPath(purchaseId, done.id),
      'seatsRevoked',
      { count: doneIn(done) },
      doneIn(done) > 0 ? undo : undefined,
    );
  },
);

/** Gives back all seats that were taken at once a moment ago. */
export const undoDeed = formAction(
  z.object({ purchase: id, deed: id }),
  async ({ purchase, deed: deedId }) => {
    const actor = await requireUser(deedPath(purchase, deedId));
    const done = await undoMany(database(), actor, { deedId });
    redirectWithNotice(deedPath(purchase, done.id), 'seatsBack', { count: doneIn(done) });
  },
);
