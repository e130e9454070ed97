import { sql } from 'drizzle-orm';
import type { Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import type { Source } from '#domain/purchase/source.ts';
import { seatAgain } from './seat-again.ts';

/**
 * Seats again those whom the ending of a purchase, begun at `since`, revoked; as far as there is
 * room. Returns how many. The caller has locked the purchase and made it live.
 */
export async function reseatEnded(
  tx: Transaction,
  actor: Actor,
  source: Source,
  { since }: { since: Date },
): Promise<number> {
  const which = sql`s.revocation = 'ended' and s.revoked_at >= ${since}`;
  return (await seatAgain(tx, actor, { source, which, asItWas: false })).length;
}
