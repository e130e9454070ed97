'use server';

import { z } from 'zod';
import { database } from '#app/_database/pool.ts';
import { formAction } from '#app/_forms/form-action.ts';
import { redirectWithNotice } from '#app/_forms/notice.ts';
import { requireUser } from '#app/_session/current-actor.ts';
import { isId } from '#domain/id.ts';
import { sourceOf } from '#domain/purchase/purchase.ts';
import { findPurchase } from '#domain/purchase/purchases-of.ts';
import { chooseSeatLetters } from '#domain/purchase/seat-letters.ts';
import type { Source } from '#domain/purchase/source.ts';
import { switchReminders as doSwitch } from '#domain/purchase/switch-reminders.ts';
import { notFound } from '#domain/refusal.ts';
import { lettersPath } from '../_purchase/paths.ts';

const purchase = z.string().refine(isId);
const wish = z.enum(['each', 'daily', 'none']);

/** Says how whoever sends it wants to hear of the purchase's seats. */
export const chooseLetters = formAction(
  z.object({ purchase, wish }),
  async ({ purchase: id, wish }) => {
    const { actor, source } = await managed(id);
    await chooseSeatLetters(database(), actor, { source, wish });
    redirectWithNotice(lettersPath(id), 'lettersChosen');
  },
);

/** Stops reminders, or lets them go on. */
export const switchReminders = formAction(
  z.object({ purchase, reminders: z.enum(['on', 'off']) }),
  async ({ purchase: id, reminders }) => {
    const { actor, source } = await managed(id);
    await doSwitch(database(), actor, { source, enabled: reminders === 'on' });
    redirectWithNotice(lettersPath(id), reminders === 'on' ? 'remindersOn' : 'remindersOff');
  },
);

type Managed = { actor: Awaited<ReturnType<typeof requireUser>>; source: Source };

async function managed(id: string): Promise<Managed> {
  const actor = await requireUser(lettersPath(id));
  const found = await findPurchase(database(), actor, { id });
  if (!found) throw notFound('Purchase');
  return { actor, source: sourceOf(found) };
}
