import type { KeyObject } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';
import { parseAddress } from '#domain/address/parse.ts';
import { onBreach } from '#domain/breach.ts';
import { lockSource } from '#domain/purchase/lock.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { invalidInvitation } from '#domain/seat/claim.ts';
import { claimPending } from '#domain/seat/claim-pending.ts';
import { customersOfHolders } from '#domain/seat/customers-of-holders.ts';
import { placeSeats } from '#domain/seat/place.ts';
import type { Seat } from '#domain/seat/seat.ts';
import { sourceOf } from '#domain/seat-request/withdraw.ts';
import { linkJoins, linkState } from './facts.ts';
import { readLinkToken } from './token.ts';

/**
 * Takes the seat that the letter of a shared link leads to, claimed at once, since the letter has
 * proven the address: once, in time, while the link is open, and only while a place is free that
 * nobody in line waits for. Who was invited already claims that seat and takes no other.
 *
 * Refuses with `InvalidInvitationToken` whatever the reason; `joinInfo` tells a person which it is.
 */
export async function joinByLink(
  db: Database,
  { key, token }: { key: KeyObject; token: string },
): Promise<Seat> {
  const joinId = readLinkToken(key, token);
  if (!joinId) throw invalidInvitation();
  const seat = db.transaction(async (tx) => {
    const { source, email } = await lockJoin(tx, joinId);
    const actor = { kind: 'joiner', email } as const;
    const taken = (await claimInvited(tx, actor, source)) ?? (await takePlace(tx, actor, source));
    await keepJoin(tx, actor, { joinId, seatId: taken.id });
    return taken;
  });
  return onBreach(seat, {
    customer_seats_one_live_per_person_and_subscription: invalidInvitation,
    customer_seats_one_live_per_person_and_order: invalidInvitation,
    share_links_let_in_while_open: invalidInvitation,
    share_links_never_overrun: invalidInvitation,
  });
}

type Joiner = Extract<Actor, { kind: 'joiner' }>;
type Joining = { source: Source; email: string };

/**
 * Locks the purchase, and finds the letter still good by then. That the link is open is looked at
 * once more by the database, as whoever comes is counted on it.
 */
async function lockJoin(tx: Transaction, joinId: string): Promise<Joining> {
  const [of] = await tx.execute<{ subscriptionId: string | null; orderId: string | null }>(sql`
    select l.subscription_id as "subscriptionId", l.order_id as "orderId"
      from share_link_joins j join share_links l on l.id = j.link_id where j.id = ${joinId}`);
  if (!of) throw invalidInvitation();
  const source = sourceOf(of);
  await lockSource(tx, source);
  const [join] = await tx.execute<{ email: string }>(sql`
    select j.email from share_link_joins j join share_links l on l.id = j.link_id ${linkJoins}
     where j.id = ${joinId} and j.joined_at is null and j.expires_at > now()
       and ${linkState} in ('open', 'full')
       for no key update of j`);
  if (!join) throw invalidInvitation();
  return { source, email: join.email };
}

/** An invitation that waits for this address is claimed by it: one person, one seat. */
function claimInvited(tx: Transaction, actor: Joiner, source: Source): Promise<Seat | undefined> {
  const { id, column } = partsOf(source);
  const holds = sql`s.${column} = ${id} and lower(s.email) = lower(${actor.email})`;
  return claimPending(tx, actor, holds);
}

async function takePlace(tx: Transaction, actor: Joiner, source: Source): Promise<Seat> {
  const recipients = [{ email: parseAddress(actor.email) }];
  await customersOfHolders(tx, actor, source, recipients);
  const [seat] = await placeSeats(tx, actor, {
    source,
    recipients,
    immediateClaim: true,
    customersExist: true,
    may: sql`true`,
  });
  if (!seat) throw invalidInvitation();
  return seat;
}

async function keepJoin(
  tx: Transaction,
  actor: Joiner,
  { joinId, seatId }: { joinId: string; seatId: string },
): Promise<void> {
  const { kind, id, channel } = signature(actor);
  await tx.execute(sql`
    with joined as (
      update share_link_joins set joined_at = now(), seat_id = ${seatId} where id = ${joinId}
      returning *
    )
    insert into events (type, organization_id, customer_id, subscription_id, order_id,
                        actor_kind, actor_id, channel, after)
    select 'share_link.joined', p.organization_id, p.customer_id, l.subscription_id, l.order_id,
           ${kind}, ${id}, ${channel}, to_jsonb(joined)
      from joined join share_links l on l.id = joined.link_id ${linkJoins}`);
}
