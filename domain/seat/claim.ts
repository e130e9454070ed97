import type { KeyObject } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Invitation, readInvitationToken } from '#domain/invitation/token.ts';
import { Refusal } from '#domain/refusal.ts';
import { claimPending } from './claim-pending.ts';
import { checkSeatsAreSold, sellsSeats } from './enabled.ts';
import { followed } from './heir.ts';
import type { Seat } from './seat.ts';

/**
 * Claims the seat that a link invites to: once, in time, with the newest link, and only while the
 * purchase is live (R36, R37). `key` is the installation's invitation key.
 *
 * One conditional UPDATE decides, so that of many clicks exactly one claims. Refuses with
 * `InvalidInvitationToken` whatever the reason; `claimInfo` tells a person which it is. Before that,
 * with `FeatureNotEnabled` (R1).
 */
export async function claimSeat(
  db: Executor,
  { key, token }: { key: KeyObject; token: string },
): Promise<Seat> {
  const invitation = readInvitationToken(key, token);
  if (!invitation) throw invalidInvitation();
  const seat = (await claim(db, invitation)) ?? (await claimHeir(db, invitation));
  if (seat) return seat;
  await checkSeatsAreSold(db, invitation.seatId);
  throw invalidInvitation();
}

/** The seat of a link may go on as another one: that is looked for only where there is none to claim. */
async function claimHeir(db: Executor, invitation: Invitation): Promise<Seat | undefined> {
  const heir = await followed(db, invitation);
  return heir.seatId === invitation.seatId ? undefined : claim(db, heir);
}

function claim(db: Executor, { seatId, number }: Invitation): Promise<Seat | undefined> {
  const isNewest = sql`s.id = ${seatId} and s.invitation_number = ${number}
    and s.invitation_token_expires_at > now()`;
  const isLive = sql`(
    exists (select 1 from subscriptions p
             where p.id = s.subscription_id and p.is_live and ${sellsSeats})
    or exists (select 1 from orders p where p.id = s.order_id and p.is_live and ${sellsSeats}))`;
  return claimPending(db, { kind: 'invitee', seatId }, sql`${isNewest} and ${isLive}`);
}

/** One refusal for every reason: whoever guesses learns nothing. */
export function invalidInvitation(): Refusal {
  return new Refusal('InvalidInvitationToken', 'Invalid or expired invitation token');
}
