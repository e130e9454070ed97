'use server';

import { z } from 'zod';
import { database } from '#app/_database/pool.ts';
import { formAction } from '#app/_forms/form-action.ts';
import { redirectWithNotice } from '#app/_forms/notice.ts';
import { orFresh } from '#app/_forms/or-fresh.ts';
import { requireUser } from '#app/_session/current-actor.ts';
import { isId } from '#domain/id.ts';
import { type Retry, retryLetters } from '#domain/import/retry.ts';
import { Refusal } from '#domain/refusal.ts';
import { importPath } from '../../../_purchase/paths.ts';
import { addressName, readAddresses } from './address-name.ts';

const id = z.string().refine(isId);

/** Sends letters again that did not arrive, to the addresses as they are written now. */
export const sendAgain = formAction(
  z.object({ purchase: id, list: id }).catchall(z.string()),
  async ({ purchase, list: importId, ...fields }) => {
    const path = importPath(purchase, importId);
    const actor = await requireUser(path);
    const sent = await orFresh(retryAll(actor, importId, readAddresses(fields)));
    redirectWithNotice(path, 'lettersRetried', { count: sent });
  },
);

async function retryAll(
  actor: Awaited<ReturnType<typeof requireUser>>,
  importId: string,
  retries: Retry[],
): Promise<number> {
  const { sent, problems } = await retryLetters(database(), actor, { importId, retries });
  if (problems.length === 0) return sent;
  throw new Refusal('InvalidSeatAssignmentRequest', 'Some letters could not be sent again', {
    because: 'retry',
    values: { count: problems.length, sent },
    problems: problems.map((problem) => ({
      ...problem,
      field: addressName(problem.position ?? -1),
    })),
  });
}
