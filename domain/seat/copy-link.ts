import type { KeyObject } from 'node:crypto';
import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { invitationToken } from '#domain/invitation/token.ts';
import { handOver } from './hand-over.ts';
import type { Seat } from './seat.ts';

/**
 * Makes the link of a pending seat to be handed over where letters don't arrive: a new one, so that
 * it lives as long as one in a letter would, and older ones are dead. The token is returned once and
 * kept nowhere; that it was made is part of history. `key` is the installation's invitation key.
 *
 * Refuses like `resendInvitation`.
 */
export async function copyLink(
  db: Database,
  actor: Actor,
  { key, seatId }: { key: KeyObject; seatId: string },
): Promise<{ seat: Seat; token: string }> {
  const { invitationNumber: number, ...seat } = await handOver(db, actor, {
    seatId,
    by: 'customer_seat.link_copied',
  });
  return { seat, token: invitationToken(key, { seatId, number }) };
}
