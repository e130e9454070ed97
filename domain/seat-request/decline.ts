import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import type { Source } from '#domain/purchase/source.ts';
import { parseOptionalText } from '#domain/text/parse.ts';
import { lockManaged } from './lock.ts';
import { requestOver } from './withdraw.ts';
import { changeRequests } from './write.ts';

export type Declining = {
  source: Source;
  requestIds: string[];
  /** Why, for everybody whose request it is; at most 500 characters. */
  answer?: string | null | undefined;
};

/**
 * Declines requests, approved ones that still wait too, and returns how many. What was answered
 * meanwhile stays as it is. Refuses a purchase that the actor doesn't manage (`ResourceNotFound`), an
 * odd answer (`InvalidRequest`), and where none of them is left to decline (`ResourceUnavailable`).
 */
export async function declineRequests(
  db: Database,
  actor: Actor,
  { source, requestIds, answer: typed }: Declining,
): Promise<number> {
  const answer = parseOptionalText(typed, { field: 'answer', longest: 500, lines: true });
  return db.transaction(async (tx) => {
    const parts = await lockManaged(tx, actor, source);
    const declined = await changeRequests(tx, actor, parts, {
      which: sql`r.id = any (${sql.param(requestIds.filter(isId))}::uuid[])`,
      deed: 'declined',
      to: sql`answer = ${answer}`,
    });
    if (declined.length === 0) throw requestOver();
    return declined.length;
  });
}
