import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, signature } from '#domain/actor.ts';
import { type LetterLanguage, languageOfLetter } from '#domain/language/of-letter.ts';
import { firstReminder } from './reminders.ts';
import { type Seat, seatColumns } from './seat.ts';

/** How a new link gets to its person: by the letter that follows from the fact, or by hand. */
export type Handover = 'customer_seat.resent' | 'customer_seat.link_copied';

type Renewal = { seatId: string; may: SQL; by?: Handover; language?: LetterLanguage };

/** A seat with the number of its new link. */
export type Renewed = Seat & { invitationNumber: number };

/**
 * Gives a pending seat a new link: the next invitation number, and the organization's full lifetime
 * from now; the old link is dead. The event that goes with it makes the letter. Returns nothing
 * where the seat is not pending, its purchase is not live, or `may` (over the purchase `p` and its
 * organization `o`) does not hold.
 */
export async function renewInvitation(
  tx: Executor,
  actor: Actor,
  { seatId, may, by = 'customer_seat.resent', language }: Renewal,
): Promise<Renewed | undefined> {
  const [seat] = await tx.execute<Renewed>(sql`
    with ${renewing(actor, {
      purchase: sql`(select id, organization_id, customer_id from subscriptions where is_live
                     union all
                     select id, organization_id, customer_id from orders where is_live)`,
      which: sql`s.id = ${seatId} and ${may}`,
      by,
      language,
    })}
    select ${seatColumns}, s.invitation_number as "invitationNumber"
      from renewed s join members m on m.id = s.member_id`);
  return seat;
}

export type Renewing = {
  /** The purchases `p` that seats may be of, as a relation. */
  purchase: SQL;
  /** Which of their seats `s`. */
  which: SQL;
  by: Handover;
  language: LetterLanguage;
};

/** The CTEs `renewed` (pending seats with their new links) and `told` (their events). */
export function renewing(actor: Actor, { purchase, which, by, language }: Renewing): SQL {
  const { kind, id, channel } = signature(actor);
  const isSaid = language !== undefined;
  return sql`
    renewed as (
      update customer_seats s
         set invitation_number = s.invitation_number + 1, modified_at = now(), undeliverable = null,
             invitation_token_expires_at = now() + make_interval(hours => o.invitation_lifetime_hours),
             invited_at = now(), remind_at = ${firstReminder},
             letter_language = case when ${isSaid}::boolean then ${languageOfLetter(language)}::text
                                    else s.letter_language end
        from ${purchase} p
        join organizations o on o.id = p.organization_id
       where s.status = 'pending' and p.id = coalesce(s.subscription_id, s.order_id) and ${which}
      returning s.*, p.organization_id, p.customer_id as billing_customer_id
    ), told as (
      insert into events (type, organization_id, customer_id, subscription_id, order_id, seat_id,
                          member_id, actor_kind, actor_id, channel, after)
      select ${by}::text, r.organization_id, r.billing_customer_id, r.subscription_id,
             r.order_id, r.id, r.member_id, ${kind}, ${id}, ${channel},
             to_jsonb(r) - 'organization_id' - 'billing_customer_id'
               || jsonb_build_object('member', to_jsonb(m))
        from renewed r join members m on m.id = r.member_id
    )`;
}
