import type { KeyObject } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { signature } from '#domain/actor.ts';
import { type Invitation, readInvitationToken } from '#domain/invitation/token.ts';
import { Refusal } from '#domain/refusal.ts';
import { checkSeatsAreSold, sellsSeats } from './enabled.ts';
import { followed } from './heir.ts';
import { type Seat, seatColumns } from './seat.ts';

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

async function claim(db: Executor, { seatId, number }: Invitation): Promise<Seat | undefined> {
  const { kind, id, channel } = signature({ kind: 'invitee', seatId });
  const [seat] = await db.execute<Seat>(sql`
    with claimed as (
      update customer_seats s
         set status = 'claimed', claimed_at = now(), modified_at = now(), undeliverable = null
       where s.id = ${seatId}
         and s.invitation_number = ${number}
         and s.status = 'pending'
         and s.invitation_token_expires_at > now()
         and (exists (select 1 from subscriptions p
                       where p.id = s.subscription_id and p.is_live and ${sellsSeats})
              or exists (select 1 from orders p
                          where p.id = s.order_id and p.is_live and ${sellsSeats}))
      returning s.*
    ), told as (
      insert into events (type, organization_id, customer_id, subscription_id, order_id, seat_id,
                          member_id, actor_kind, actor_id, channel, before, after)
      select 'customer_seat.claimed', c.organization_id, m.customer_id, s.subscription_id,
             s.order_id, s.id, s.member_id, ${kind}, ${id}, ${channel}, '{"status": "pending"}',
             to_jsonb(s) || jsonb_build_object('member', to_jsonb(m))
        from claimed s
        join members m on m.id = s.member_id
        join customers c on c.id = m.customer_id
    )
    select ${seatColumns} from claimed s join members m on m.id = s.member_id`);
  return seat;
}

/** One refusal for every reason: whoever guesses learns nothing. */
export function invalidInvitation(): Refusal {
  return new Refusal('InvalidInvitationToken', 'Invalid or expired invitation token');
}
