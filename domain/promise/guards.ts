import { sql } from 'drizzle-orm';
import type { Promised } from './promise.ts';

/** What in the database keeps the promises, by name; each is there, switched on and valid. */
const constraints = [
  'benefit_grants_benefit_of_organization',
  'customer_seats_one_source',
  'customer_seats_status_and_stamps_agree',
  'logos_named_by_content',
  'orders_customer_of_organization',
  'orders_never_overfilled',
  'orders_no_live_seat_when_ended',
  'orders_product_of_organization',
  'organizations_logo_kept',
  'ownership_offers_accepted_in_time',
  'ownership_offers_ending_and_stamp_agree',
  'product_benefits_benefit_of_organization',
  'product_benefits_product_of_organization',
  'seat_requests_one_source',
  'seat_requests_status_and_stamps_agree',
  'share_link_joins_in_time',
  'share_link_joins_seat_and_stamp_agree',
  'share_links_never_overrun',
  'share_links_one_source',
  'subscriptions_customer_of_organization',
  'subscriptions_never_overfilled',
  'subscriptions_no_live_seat_when_ended',
  'subscriptions_product_of_organization',
  'webhook_events_due_has_payload',
];
const indexes = [
  'benefit_grants_one_live_per_seat',
  'customer_seats_one_live_per_person_and_order',
  'customer_seats_one_live_per_person_and_subscription',
  'events_one_digest',
  'events_one_reminder',
  'members_one_live_owner',
  'members_one_live_per_address',
  'ownership_offers_one_open',
  'seat_requests_one_live_per_member_and_order',
  'seat_requests_one_live_per_member_and_subscription',
  'share_link_joins_one_to_a_seat',
  'share_links_one_open_by_order',
  'share_links_one_open_by_subscription',
  'webhook_events_once_per_endpoint',
];
const triggers = [
  'customer_seats_count_deleted',
  'customer_seats_count_inserted',
  'customer_seats_count_updated',
  'customer_seats_keep_their_owner',
  'customer_seats_stay_claimed',
  'customer_seats_stay_revoked',
  'events_are_append_only',
  'events_are_not_deleted',
  'events_are_not_truncated',
  'members_keep_an_owner',
  'members_keep_an_owner_undeleted',
  'orders_count_is_kept',
  'orders_queue_is_kept',
  'ownership_offers_end_once',
  'seat_requests_count_deleted',
  'seat_requests_count_inserted',
  'seat_requests_count_updated',
  'seat_requests_end_once',
  'share_link_joins_are_not_deleted',
  'share_link_joins_count_inserted',
  'share_link_joins_count_updated',
  'share_link_joins_stay',
  'share_links_count_is_kept',
  'share_links_keep_their_terms',
  'subscriptions_count_is_kept',
  'subscriptions_queue_is_kept',
];

const names = (list: string[]) => sql`unnest(${sql.param(list)}::text[])`;

export const guardPromises: Promised[] = [
  {
    promise: 'The database keeps its promises itself',
    broken: sql`
      select 'the constraint ' || name || ' is missing or not valid' as what
        from ${names(constraints)} as name
       where not exists (select 1 from pg_constraint where conname = name and convalidated)
      union all
      select 'the index ' || name || ' is missing or not valid'
        from ${names(indexes)} as name
       where not exists (select 1 from pg_index
                          where indexrelid = to_regclass(name) and indisunique and indisvalid)
      union all
      select 'the trigger ' || name || ' is missing or switched off'
        from ${names(triggers)} as name
       where not exists (select 1 from pg_trigger where tgname = name and tgenabled in ('O', 'A'))`,
  },
];
