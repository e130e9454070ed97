import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import type { Language } from '#domain/language/languages.ts';

export type Person = {
  name: string | null;
  address: string;
  /** What they chose to be spoken to in, if they ever did. */
  language?: Language | null;
};

/** What happened to a purchase's seats in a day: how many of a kind, and who the first were. */
export type Digest = { kind: string; count: number; people: string[] }[];

/** A picture of the organization's, by its name below `/logo/`. */
export type Logo = { name: string; width: number; height: number };

/** All that letters tell about one event and what it is about. */
export type Facts = {
  eventId: number;
  createdAt: Date;
  organization: {
    name: string;
    accentColor: string | null;
    logo: Logo | null;
    supportEmail: string | null;
    timeZone: string;
    language: Language;
    senderName: string | null;
  } | null;
  product: string;
  purchaseId: string | null;
  /** The seats of the purchase, and how many of them are taken by now. */
  seats: number;
  taken: number;
  /** The status of the purchase after the event, where the event is about a purchase. */
  status: string;
  /** Whether the purchase hands out seats now. */
  isLive: boolean;
  /** What the customer is called, if only by its owner. */
  customer: string;
  customerId: string | null;
  /** Whom the event is about, as they are now; null once they have left. */
  member: (Person & { role: string }) | null;
  /** The offer of ownership that the event is about, and whether it can be accepted now. */
  offer: { id: string; from: Person | null; to: Person | null; isOpen: boolean } | null;
  /** The request for a seat that the event is about, as it stands now. */
  request: {
    status: string;
    reason: string | null;
    answer: string | null;
    /** Which in line, from 1, while it waits for a place. */
    place: number;
    /** How its seat stands, once it has one. */
    seat: string | null;
  } | null;
  /** The letter that a shared link sends, whether it leads to a seat now, and the seat that is there. */
  join: {
    id: string;
    person: Person;
    /** What the page spoke on which they asked. */
    language: Language | null;
    isOpen: boolean;
    isSeated: boolean;
  } | null;
  /** Whom of several the letter goes to, while they manage the purchase. */
  reader: Person | null;
  /** Whether they did it themselves. */
  isByReader: boolean;
  /** What a digest is about. */
  digest: Digest | null;
  /** The owner of the purchase. */
  purchaser: Person | null;
  /** The person who did it, else the purchaser. */
  inviter: Person | null;
  /** Who holds or held the seat. */
  holder: Person | null;
  /** What whoever gave the seat, or brings somebody into a team, wants the letter to be written in. */
  letterLanguage: Language | null;
  /** What the merchant knows of the customer's language, as a tag of any form. */
  customerLocale: string | null;
  /** Whether the holder was given another seat for this one; what became of that is told by itself. */
  isSeatedAgain: boolean;
  /** The last day of the seat by this event, and the one before it. */
  lastDay: string | null;
  formerLastDay: string | null;
  /** Whether the seat's state and last day are still those of the event. */
  isSeatAsTold: boolean;
  invitation: { seatId: string; number: number } | null;
  /** Whether that invitation can be claimed, if in time: it is the newest, of a seat to be had. */
  isInvitationNewest: boolean;
  /** Whom the organization named for news about the installation, else its support. */
  contact: Person | null;
  /** The webhook endpoint that was disabled, and why. */
  endpoint: { url: string; because: string; answer: string } | null;
  signIn: { address: string; linkId: string; language: Language | null } | null;
  /** When the event's link ends, and whether it has not ended yet. */
  expires: Date | null;
  isInTime: boolean;
};

/**
 * Reads the facts of an event, as they are at this moment; `readerId` is the member to whom the
 * letter goes, where several are told.
 */
export async function factsOf(
  db: Database,
  eventId: number,
  readerId: string | null = null,
): Promise<Facts | undefined> {
  const [facts] = await db.execute<Facts>(sql`
    select e.id::float8 as "eventId", e.created_at as "createdAt",
           case when o.id is not null then json_build_object(
             'name', o.name, 'accentColor', o.accent_color, 'logo', ${logo},
             'supportEmail', o.support_email, 'timeZone', o.time_zone,
             'language', o.language, 'senderName', o.sender_name) end as organization,
           coalesce(prod.name, '') as product,
           coalesce(e.subscription_id, e.order_id) as "purchaseId",
           coalesce((e.after->>'seats')::int, p.seats, 0) as seats,
           coalesce(p.is_live, false) as "isLive", coalesce(p.assigned, 0) as taken, coalesce(e.after->>'status', '') as status,
           coalesce(c.name, owner.name, owner.email, '') as customer,
           e.customer_id as "customerId",
           case when m.id is not null then json_build_object(
             'name', m.name, 'address', m.email, 'role', m.role,
             'language', ${languageOf(sql`m.email`)}) end as member,
           case when offer.id is not null then json_build_object(
             'id', offer.id, 'from', ${person('giver')}, 'to', ${person('taker')},
             'isOpen', offer.ended_at is null and offer.expires_at > now()) end as offer,
           case when request.id is not null then json_build_object(
             'status', request.status, 'reason', request.reason, 'answer', request.answer,
             'place', (select count(*) from seat_requests first
                        where first.status = 'approved'
                          and (first.subscription_id = request.subscription_id
                               or first.order_id = request.order_id)
                          and (first.created_at, first.id) <= (request.created_at, request.id)),
             'seat', (select seat.status from customer_seats seat
                       where seat.id = request.seat_id)) end as request,
           case when asked.id is not null then json_build_object(
             'id', asked.id, 'isOpen', asked.is_open, 'isSeated', asked.is_seated,
             'language', e.after->>'language',
             'person', json_build_object('name', null, 'address', asked.email,
               'language', ${languageOf(sql`asked.email`)})) end as join,
           ${person('reader')} as reader,
           coalesce(e.actor_kind in ('user', 'member')
             and lower(e.actor_id) = lower(reader.email), false) as "isByReader",
           ${person('owner')} as purchaser,
           null as digest,
           coalesce(${person('doer')}, ${person('owner')}) as inviter,
           case when e.seat_id is not null then json_build_object(
             'name', e.after->'member'->>'name', 'address', e.after->>'email',
             'language', ${languageOf(sql`e.after->>'email'`)}) end as holder,
           case e.type when 'member.invited' then e.after->>'letter_language'
                       else s.letter_language end as "letterLanguage", c.locale as "customerLocale",
           exists (select 1 from customer_seats next
             where next.predecessor_id = e.seat_id and next.member_id = e.member_id) as "isSeatedAgain",
           e.after->>'ends_on' as "lastDay", e.before->>'ends_on' as "formerLastDay",
           coalesce(s.status = e.after->>'status'
             and s.ends_on is not distinct from (e.after->>'ends_on')::date, false) as "isSeatAsTold",
           case when e.seat_id is not null then json_build_object(
             'seatId', e.seat_id, 'number', (e.after->>'invitation_number')::int) end as invitation,
           coalesce(s.status = 'pending' and p.is_live
             and s.invitation_number = (e.after->>'invitation_number')::int,
             false) as "isInvitationNewest",
           case when coalesce(o.contact_email, o.support_email) is not null then json_build_object(
             'name', o.name, 'address', coalesce(o.contact_email, o.support_email)) end as contact,
           case when e.type = 'webhook_endpoint.disabled' then json_build_object(
             'url', e.after->>'url', 'because', e.after->>'because',
             'answer', e.after->>'answer') end as endpoint,
           case when e.type = 'sign_in.requested' then json_build_object(
             'address', e.after->>'email', 'linkId', e.after->>'linkId',
             'language', e.after->>'language') end as "signIn",
           ends.at as expires, coalesce(ends.at > now(), false) as "isInTime"
      from events e
      left join customer_seats s on s.id = e.seat_id
      left join lateral (
        select product_id, seats, assigned, is_live from subscriptions where id = e.subscription_id
        union all
        select product_id, seats, assigned, is_live from orders where id = e.order_id) p on true
      left join products prod on prod.id = p.product_id
      left join organizations o on o.id = coalesce(e.organization_id, (${theOnlyOrganization}))
      left join customers c on c.id = e.customer_id
      left join members m on m.id = e.member_id and m.deleted_at is null
      left join ownership_offers offer on e.type like 'ownership.%'
        and offer.id = (e.after->>'id')::uuid
      left join members giver on giver.id = offer.from_member_id and giver.deleted_at is null
      left join members taker on taker.id = offer.to_member_id and taker.deleted_at is null
      left join seat_requests request on e.type like 'seat_request.%'
        and request.id = (e.after->>'id')::uuid
      left join lateral (
        select j.id, j.email,
               j.joined_at is null and j.expires_at > now() and l.closed_at is null
                 and l.expires_at > now() and (l.joined < l.most_joins) is not false
                 and p.is_live as is_open,
               exists (select 1 from customer_seats held
                        where (held.subscription_id = l.subscription_id
                               or held.order_id = l.order_id)
                          and held.status = 'claimed'
                          and lower(held.email) = lower(j.email)) as is_seated
          from share_link_joins j join share_links l on l.id = j.link_id
         where e.type = 'share_link.asked' and j.id = (e.after->>'id')::uuid) asked on true
      left join members reader on reader.id = coalesce(${readerId}::uuid,
          case when e.type = 'purchase.digested' then e.member_id end)
        and reader.deleted_at is null
        and reader.customer_id = e.customer_id and reader.role in ('owner', 'billing_manager')
      left join members owner on owner.customer_id = e.customer_id
        and owner.role = 'owner' and owner.deleted_at is null
      -- A reminder speaks for whoever sent the link that it reminds of.
      left join lateral (
        select sent.actor_kind, sent.actor_id from events sent
         where e.type = 'customer_seat.reminded' and sent.seat_id = e.seat_id
           and sent.type in ('customer_seat.assigned', 'customer_seat.resent',
                             'customer_seat.link_copied')
         order by sent.id desc limit 1) sent on true
      left join members doer on doer.customer_id = e.customer_id
        and coalesce(sent.actor_kind, e.actor_kind) in ('user', 'member')
        and lower(doer.email) = lower(coalesce(sent.actor_id, e.actor_id))
        and doer.deleted_at is null
      cross join lateral (select coalesce(e.after->>'invitation_token_expires_at',
        e.after->>'expires', e.after->>'expires_at')::timestamptz as at) ends
     where e.id = ${eventId}`);
  return facts;
}

function person(alias: 'owner' | 'doer' | 'giver' | 'taker' | 'reader') {
  const of = sql.raw(alias);
  return sql`case when ${of}.id is not null then json_build_object('name', ${of}.name,
    'address', ${of}.email, 'language', ${languageOf(sql`${of}.email`)}) end`;
}

function languageOf(address: SQL) {
  return sql`(select u.language from users u where lower(u.email) = lower(${address}))`;
}

/** What hardly any mail program draws is left out; the name stands in its place everywhere. */
const logo = sql.raw(`(
  select json_build_object('name', l.name, 'width', l.width, 'height', l.height)
    from logos l where l.name = o.logo and l.kind <> 'svg')`);

/** A sign-in belongs to no organization; where there is one only, it is that one's portal. */
const theOnlyOrganization = sql.raw(
  `select (array_agg(id))[1] from organizations having count(*) = 1`,
);
