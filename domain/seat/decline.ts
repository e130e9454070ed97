import type { KeyObject } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { invalidInvitation } from './claim.ts';
import { claimInfo } from './claim-info.ts';
import type { Seat } from './seat.ts';
import { takeBackSeat } from './take-back.ts';

/**
 * The invited person says "this isn't me": the seat is free again, and the purchaser is told.
 * Refuses with `InvalidInvitationToken` unless the link could still be claimed.
 */
export async function declineSeat(
  db: Database,
  { key, token }: { key: KeyObject; token: string },
): Promise<Seat> {
  const info = await claimInfo(db, { key, token });
  if (info?.state !== 'open') throw invalidInvitation();
  const actor = { kind: 'invitee', seatId: info.seatId } as const;
  const declined = await takeBackSeat(
    db,
    actor,
    { id: info.seatId, may: sql`p.is_live`, provided: sql`s.status = 'pending'` },
    'declined',
  );
  if (!declined) throw invalidInvitation();
  return declined;
}
