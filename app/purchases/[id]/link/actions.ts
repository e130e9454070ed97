'use server';

import { z } from 'zod';
import { database } from '#app/_database/pool.ts';
import { formAction } from '#app/_forms/form-action.ts';
import { redirectWithNotice } from '#app/_forms/notice.ts';
import { orFresh } from '#app/_forms/or-fresh.ts';
import { requireUser } from '#app/_session/current-actor.ts';
import { isId } from '#domain/id.ts';
import { closeShareLink } from '#domain/share-link/close.ts';
import { createShareLink } from '#domain/share-link/create.ts';
import { managedSource } from '../_assign/managed-source.ts';
import { linkPath } from '../_purchase/paths.ts';

const id = z.string().refine(isId);
/** As typed: nothing is no limit, and what is no whole number is told by the field. */
const most = z.string().regex(/^\d{0,7}$/, 'number');

/** Makes a link by which people take a seat themselves. */
export const make = formAction(
  z.object({ purchase: id, domains: z.string(), days: z.coerce.number(), most }),
  async ({ purchase, domains, days, most }) => {
    const actor = await requireUser(linkPath(purchase));
    const source = await managedSource(actor, purchase);
    const mostJoins = most === '' ? null : Number(most);
    await orFresh(createShareLink(database(), actor, { source, domains, days, mostJoins }));
    redirectWithNotice(linkPath(purchase), 'linkMade');
  },
);

/** Switches a link off, for its page and for the letters that it has sent. */
export const switchOff = formAction(
  z.object({ purchase: id, link: id }),
  async ({ purchase, link: linkId }) => {
    const actor = await requireUser(linkPath(purchase));
    await orFresh(closeShareLink(database(), actor, { linkId }));
    redirectWithNotice(linkPath(purchase), 'linkSwitchedOff');
  },
);
