import type { KeyObject } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { Refusal } from '#domain/refusal.ts';
import { invalidInvitation } from './claim.ts';
import { readLink } from './heir.ts';
import { renewInvitation } from './renew.ts';

const perHour = 3;

/**
 * The invited person asks for a fresh link, with an old one in hand. It goes to the invited address
 * and nowhere else. At most three an hour for a seat, counted in history.
 *
 * Refuses with `InvalidInvitationToken` (not ours, or nothing to claim any more) and
 * `TooManyRequests`.
 */
export async function requestNewLink(
  db: Database,
  { key, token }: { key: KeyObject; token: string },
): Promise<void> {
  const invitation = await readLink(db, { key, token });
  if (!invitation) throw invalidInvitation();
  const { seatId } = invitation;
  await db.transaction(async (tx) => {
    // The seat's row is the queue: two requests at once are counted one after the other.
    const [seat] = await tx.execute(sql`
      select 1 from customer_seats where id = ${seatId} and status = 'pending' for update`);
    if (!seat) throw invalidInvitation();
    const [recent] = await tx.execute<{ count: number }>(sql`
      select count(*)::int as count from events
       where seat_id = ${seatId} and type = 'customer_seat.resent' and actor_kind = 'invitee'
         and created_at > now() - interval '1 hour'`);
    if ((recent?.count ?? 0) >= perHour) {
      throw new Refusal('TooManyRequests', 'A new link was sent several times in the last hour');
    }
    const actor = { kind: 'invitee', seatId } as const;
    const renewed = await renewInvitation(tx, actor, { seatId, may: sql`true` });
    if (!renewed) throw invalidInvitation();
  });
}
