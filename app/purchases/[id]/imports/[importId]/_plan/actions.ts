'use server';

import { z } from 'zod';
import { database } from '#app/_database/pool.ts';
import { formAction } from '#app/_forms/form-action.ts';
import { redirectWithNotice } from '#app/_forms/notice.ts';
import { orFresh } from '#app/_forms/or-fresh.ts';
import { requireUser } from '#app/_session/current-actor.ts';
import { isId } from '#domain/id.ts';
import { assignImport, importModes } from '#domain/import/assign.ts';
import { discardImport } from '#domain/import/discard.ts';
import { mapColumns } from '#domain/import/map-columns.ts';
import { mendImport } from '#domain/import/mend.ts';
import { columnUses } from '#domain/paste/sheet.ts';
import { importPath, purchasePath } from '../../../_purchase/paths.ts';
import { planPath } from '../_list/view.ts';
import { readCells } from './cell-name.ts';

const id = z.string().refine(isId);
const which = z.object({ purchase: id, list: id });

/** Writes down what was mended in a plan; and, if that is what was pressed, hands out its seats. */
export const carryOut = formAction(
  which
    .extend({
      deed: z.enum(['check', 'assign']).default('check'),
      mode: z.enum(importModes).default('all_or_nothing'),
    })
    .catchall(z.string()),
  async ({ purchase, list: importId, deed, mode, ...fields }) => {
    const path = importPath(purchase, importId);
    const actor = await requireUser(path);
    const mendings = readCells(fields);
    if (mendings.length > 0) await mendImport(database(), actor, { importId, mendings });
    if (deed === 'check') redirectWithNotice(planPath(purchase, importId, mode), 'listMended');
    const counts = await orFresh(assignImport(database(), actor, { importId, mode }));
    if (counts.new === 0) redirectWithNotice(path, 'listUnchanged');
    redirectWithNotice(path, 'listAssigned', { count: counts.new });
  },
);

/** Takes the columns of a table for what was chosen. */
export const readColumns = formAction(
  which.extend({ uses: z.array(z.enum(columnUses)) }),
  async ({ purchase, list: importId, uses }) => {
    const path = importPath(purchase, importId);
    const actor = await requireUser(path);
    await mapColumns(database(), actor, { importId, uses });
    redirectWithNotice(path, 'listMended');
  },
);

/** Throws away what has no seat yet; a list by which seats were handed out keeps those. */
export const discard = formAction(which, async ({ purchase, list: importId }) => {
  const path = importPath(purchase, importId);
  const actor = await requireUser(path);
  const list = await discardImport(database(), actor, { importId });
  if (list.assignedAt) redirectWithNotice(path, 'listRestDiscarded');
  redirectWithNotice(purchasePath(purchase), 'listDiscarded');
});
