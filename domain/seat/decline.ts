import type { KeyObject } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { invalidInvitation } from './claim.ts';
import { readLink } from './heir.ts';
import type { Seat } from './seat.ts';
import { takeBackSeat } from './take-back.ts';

/**
 * The invited person says "this isn't me": the seat is free again, and the purchaser is told.
 * A link that has run out is still good for this. Refuses with `InvalidInvitationToken` unless it is
 * the newest, of a pending seat of a live purchase.
 */
export async function declineSeat(
  db: Database,
  { key, token }: { key: KeyObject; token: string },
): Promise<Seat> {
  const invitation = await readLink(db, { key, token });
  if (!invitation) throw invalidInvitation();
  const { seatId, number } = invitation;
  const isOpen = sql`s.status = 'pending' and s.invitation_number = ${number}`;
  const declined = await takeBackSeat(
    db,
    { kind: 'invitee', seatId },
    { id: seatId, may: sql`p.is_live`, provided: isOpen },
    'declined',
  );
  if (!declined) throw invalidInvitation();
  return declined;
}
