import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages, signature } from '#domain/actor.ts';
import type { Address } from '#domain/address/parse.ts';
import type { Language } from '#domain/language/languages.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { firstReminder } from './reminders.ts';
import { type Holder, type Seat, seatColumns } from './seat.ts';

/** Somebody who is to hold a seat; the address finds the member or makes one. */
export type Recipient = {
  email: Address;
  name?: string | null;
  externalId?: string | null;
  metadata?: Record<string, unknown>;
  /** What letters about the seat are written in, where whoever gives it knows. */
  language?: Language | null;
  /** Where one of many differs from the rest in how it is seated. */
  immediateClaim?: boolean;
  /** The revoked seat that the new one continues. */
  predecessorId?: string;
  /** The last day on which the seat is theirs. */
  endsOn?: string | null;
};

export type Placing = {
  source: Source;
  recipients: Recipient[];
  /** Claimed at once, without an invitation (R18). */
  immediateClaim: boolean;
  /** Whether each recipient's own customer exists, which seats need without the member model. */
  customersExist: boolean;
  /** Whether the places are theirs before those who wait in line. */
  passesLine?: boolean;
  /** What allows it, over the purchase `p`, where that isn't that the actor manages it. */
  may?: SQL;
};

/** A seat that was handed out with many others, where nobody reads all of each. */
export type PlacedSeat = Pick<Seat, 'id' | 'email'> & Pick<Holder, 'name'>;

/**
 * Seats all recipients in one statement, or none of them: locks the purchase, finds or makes the
 * members, inserts the seats and tells the facts. Returns no seat where the purchase is not there
 * for the actor, is not live, is a deleted customer's, has too few places that nobody in line waits
 * for, or lacks the recipients' customers; a recipient who has a live seat already breaks the unique
 * index, and with it the statement.
 */
export async function placeSeats(tx: Executor, actor: Actor, placing: Placing): Promise<Seat[]> {
  const rows = await tx.execute<Seat>(sql`
    ${placed(actor, placing)}
    select ${seatColumns} from seat s join holder m on m.id = s.member_id`);
  return [...rows];
}

/** Like `placeSeats`, and says no more of each seat than whose it is: ten thousand are read at once. */
export async function placeMany(
  tx: Executor,
  actor: Actor,
  placing: Placing,
): Promise<PlacedSeat[]> {
  const rows = await tx.execute<PlacedSeat>(sql`
    ${placed(actor, placing)}
    select s.id, s.email, m.name from seat s join holder m on m.id = s.member_id`);
  return [...rows];
}

/** The seats as `seat`, and whose they are as `holder`, for a statement that says what it returns. */
function placed(actor: Actor, placing: Placing): SQL {
  const { id, table, column } = partsOf(placing.source);
  const { kind, id: actorId, channel } = signature(actor);
  // Many people at once take turns with whatever else locks several members of the customer.
  const isMany = placing.recipients.length > 1;
  const spoken = sql.raw(placing.passesLine ? '0' : 'p.queued');
  return sql`
    with purchase as (
      select p.id, p.organization_id, p.customer_id, o.member_model_enabled,
             now() + make_interval(hours => o.invitation_lifetime_hours) as expires_at,
             ${firstReminder} as remind_at
        from ${table} p
        join organizations o on o.id = p.organization_id
        join customers c on c.id = p.customer_id and c.deleted_at is null
       where p.id = ${id} and p.is_live and o.seat_based_pricing_enabled
         and p.seats - p.assigned - ${spoken} >= ${placing.recipients.length}::int
         and (o.member_model_enabled or ${placing.customersExist}::boolean)
         and ${placing.may ?? manages(actor, sql`p.customer_id`, sql`p.organization_id`)}
         -- A customer that is being deleted is waited for, and read anew.
         for update of p for ${isMany ? sql`no key update` : sql`share`} of c
    ), wanted as materialized (
      select w.email, lower(w.email) as address, w.name, w.external_id,
             coalesce(w.metadata, '{}') as metadata, w.is_claimed, w.predecessor_id, w.language,
             w.ends_on
        from jsonb_to_recordset(${JSON.stringify(rowsOf(placing))}::jsonb)
          as w (email text, name text, external_id text, metadata jsonb, is_claimed boolean,
                predecessor_id uuid, language text, ends_on date)
    ), known as (
      -- Shared, so that a member who is being removed at this moment is not seated.
      select m.*, to_jsonb(m) as facts, false as is_new from members m
       where m.customer_id = (select customer_id from purchase)
         and lower(m.email) = any (array(select address from wanted))
         and m.deleted_at is null
         for share of m
    ), added as (
      -- A member whom somebody else adds at this moment is waited for, and taken.
      insert into members (customer_id, email, name, external_id)
      select purchase.customer_id, w.email, w.name, w.external_id from purchase, wanted w
       where w.address not in (select lower(email) from known)
          on conflict (customer_id, lower(email)) where deleted_at is null
          do update set email = members.email
      returning *, to_jsonb(members) as facts, xmax = 0 as is_new
    ), holder as (
      select * from known union all select * from added
    ), seat as (
      insert into customer_seats (${column}, customer_id, member_id, email, status, claimed_at,
                                  invitation_token_expires_at, predecessor_id, seat_metadata,
                                  letter_language, ends_on, invitation_number, invited_at,
                                  remind_at)
      select purchase.id,
             ${placing.customersExist ? customer : sql`purchase.customer_id`},
             h.id, h.email, case when w.is_claimed then 'claimed' else 'pending' end,
             case when w.is_claimed then now() end,
             case when not w.is_claimed then purchase.expires_at end,
             w.predecessor_id, w.metadata, w.language, w.ends_on,
             ${placing.recipients.some((one) => one.predecessorId) ? nextNumber : sql`1`},
             case when not w.is_claimed then now() end,
             case when not w.is_claimed then purchase.remind_at end
        from purchase, wanted w join holder h on lower(h.email) = w.address
      returning *
    ), told as (
      insert into events (type, organization_id, customer_id, ${column}, seat_id, member_id,
                          actor_kind, actor_id, channel, after)
      select 'member.created', purchase.organization_id, purchase.customer_id, null, null, h.id,
             ${kind}, ${actorId}, ${channel}, h.facts
        from purchase, holder h where h.is_new
      union all
      select case s.status when 'claimed' then 'customer_seat.claimed'
                           else 'customer_seat.assigned' end,
             purchase.organization_id, purchase.customer_id, purchase.id, s.id, s.member_id,
             ${kind}, ${actorId}, ${channel}, to_jsonb(s)
        from purchase,
             (select seat.*, h.facts as member from seat join holder h on h.id = seat.member_id) s
    )`;
}

/** Whose a seat is: the purchase's customer, or its holder's own where the member model is off. */
const customer = sql`
  case when purchase.member_model_enabled then purchase.customer_id
       else (select c.id from customers c
              where c.organization_id = purchase.organization_id
                and lower(c.email) = w.address and c.deleted_at is null) end`;

/** Goes on counting for the same person, so that no old link is taken for a new one. */
const nextNumber = sql`
  case when w.predecessor_id is null then 1
       else coalesce((select former.invitation_number + 1 from customer_seats former
                       where former.id = w.predecessor_id and former.member_id = h.id), 1) end`;

function rowsOf({ recipients, immediateClaim }: Placing) {
  return recipients.map((recipient) => ({
    email: recipient.email,
    name: recipient.name ?? null,
    external_id: recipient.externalId ?? null,
    metadata: recipient.metadata ?? {},
    is_claimed: recipient.immediateClaim ?? immediateClaim,
    predecessor_id: recipient.predecessorId ?? null,
    language: recipient.language ?? null,
    ends_on: recipient.endsOn ?? null,
  }));
}
