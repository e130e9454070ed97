-- PostgreSQL reads each CHECK of a table, and each WHEN of its triggers, anew for each statement that
-- writes a row. What a statement on a seat has it read is said shortly here: what is one word or one
-- number is a domain, which is read once for a connection and asked only about what is written, and
-- the guards ask only where something can have changed.
create domain seat_status as text;
--> statement-breakpoint
create domain seat_revocation as text;
--> statement-breakpoint
create domain letter_language as text;
--> statement-breakpoint
create domain subscription_status as text;
--> statement-breakpoint
create domain order_status as text;
--> statement-breakpoint
create domain seat_count as integer;
--> statement-breakpoint
drop trigger customer_seats_keep_their_owner on customer_seats;
--> statement-breakpoint
drop trigger customer_seats_stay_claimed on customer_seats;
--> statement-breakpoint
alter table customer_seats
  drop constraint customer_seats_status_known,
  drop constraint customer_seats_revocation_known,
  drop constraint customer_seats_letter_language_known,
  drop constraint customer_seats_one_source,
  drop constraint customer_seats_status_and_stamps_agree;
--> statement-breakpoint
-- The domains get their words afterwards: so the table needn't be written anew.
alter table customer_seats
  alter column status set data type seat_status,
  alter column letter_language set data type letter_language,
  alter column revocation set data type seat_revocation;
--> statement-breakpoint
alter domain seat_status add constraint customer_seats_status_known
  check (value in ('pending', 'claimed', 'revoked'));
--> statement-breakpoint
alter domain seat_revocation add constraint customer_seats_revocation_known
  check (value in ('revoked', 'declined', 'expired', 'member_removed', 'ended', 'transferred', 'left',
                   'lapsed', 'corrected'));
--> statement-breakpoint
alter domain letter_language add constraint customer_seats_letter_language_known
  check (value in ('en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-CN', 'ar'));
--> statement-breakpoint
ALTER TABLE "customer_seats" ADD CONSTRAINT "customer_seats_one_source" CHECK (("customer_seats"."subscription_id" is null) <> ("customer_seats"."order_id" is null));--> statement-breakpoint
ALTER TABLE "customer_seats" ADD CONSTRAINT "customer_seats_status_and_stamps_agree" CHECK (case "customer_seats"."status" when 'revoked'
        then "customer_seats"."revoked_at" is not null and "customer_seats"."revocation" is not null
          and ("customer_seats"."claimed_at" <= "customer_seats"."revoked_at") is not false
        else "customer_seats"."revoked_at" is null and "customer_seats"."revocation" is null
          and ("customer_seats"."status" = 'claimed') = ("customer_seats"."claimed_at" is not null)
          and ("customer_seats"."claimed_at" is not null or "customer_seats"."invitation_token_expires_at" is not null) end);
--> statement-breakpoint
-- What is live is derived from the status, whose type only changes without it.
alter table subscriptions
  drop constraint subscriptions_status_known,
  drop constraint subscriptions_seats_positive,
  drop constraint subscriptions_pending_seats_positive,
  drop constraint subscriptions_no_live_seat_when_ended,
  drop constraint subscriptions_status_and_stamps_agree,
  drop column is_live;
--> statement-breakpoint
alter table subscriptions
  alter column status set data type subscription_status,
  alter column seats set data type seat_count,
  alter column pending_seats set data type seat_count,
  add column is_live boolean not null generated always as (status in ('active', 'trialing')) stored;
--> statement-breakpoint
alter domain subscription_status add constraint subscriptions_status_known
  check (value in ('incomplete', 'incomplete_expired', 'trialing', 'active',
                   'past_due', 'canceled', 'unpaid', 'paused'));
--> statement-breakpoint
alter table orders
  drop constraint orders_status_known,
  drop constraint orders_seats_positive,
  drop constraint orders_no_live_seat_when_ended,
  drop constraint orders_status_and_stamps_agree,
  drop column is_live;
--> statement-breakpoint
alter table orders
  alter column status set data type order_status,
  alter column seats set data type seat_count,
  add column is_live boolean not null generated always as (status in ('paid', 'partially_refunded')) stored;
--> statement-breakpoint
alter domain order_status add constraint orders_status_known
  check (value in ('draft', 'pending', 'paid', 'refunded',
                   'partially_refunded', 'void'));
--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_no_live_seat_when_ended" CHECK ("subscriptions"."assigned" = 0 or "subscriptions"."is_live");
--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_status_and_stamps_agree" CHECK (("subscriptions"."ended_at" is null or not "subscriptions"."is_live") and ("subscriptions"."status" <> 'canceled' or "subscriptions"."ended_at" is not null));
--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_no_live_seat_when_ended" CHECK ("orders"."assigned" = 0 or "orders"."is_live");
--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_status_and_stamps_agree" CHECK (("orders"."ended_at" is null or not "orders"."is_live") and (not "orders"."is_live" or "orders"."paid_at" is not null));
--> statement-breakpoint
alter domain seat_count add constraint seats_positive check (value >= 1);
--> statement-breakpoint

-- The same guards as before. They come after the row, so that it isn't fetched and locked once more
-- before it is written.
create trigger customer_seats_keep_their_owner
  after update of id, member_id, customer_id, subscription_id, order_id on customer_seats for each row
  when (new.id <> old.id
        or new.member_id <> old.member_id
        or new.customer_id <> old.customer_id
        or new.subscription_id is distinct from old.subscription_id
        or new.order_id is distinct from old.order_id)
  execute function refuse_change('customer_seats_keep_their_owner');
--> statement-breakpoint
create trigger customer_seats_stay_revoked after update on customer_seats for each row
  when (old.revoked_at is not null)
  execute function refuse_change('customer_seats_keep_their_owner');
--> statement-breakpoint
-- Nobody unclaims a seat, so that the rows after a statement tell all that it can mean for grants.
create trigger customer_seats_stay_claimed after update of claimed_at on customer_seats for each row
  when (old.claimed_at is not null and new.claimed_at is null)
  execute function refuse_change('customer_seats_stay_claimed');
--> statement-breakpoint
drop trigger subscriptions_count_is_kept on subscriptions;
--> statement-breakpoint
create trigger subscriptions_count_is_kept after update of assigned on subscriptions for each row
  when (pg_trigger_depth() = 0 and new.assigned <> old.assigned)
  execute function refuse_change('subscriptions_count_is_kept');
--> statement-breakpoint
drop trigger subscriptions_queue_is_kept on subscriptions;
--> statement-breakpoint
create trigger subscriptions_queue_is_kept after update of queued on subscriptions for each row
  when (pg_trigger_depth() = 0 and new.queued <> old.queued)
  execute function refuse_change('subscriptions_queue_is_kept');
--> statement-breakpoint
drop trigger orders_count_is_kept on orders;
--> statement-breakpoint
create trigger orders_count_is_kept after update of assigned on orders for each row
  when (pg_trigger_depth() = 0 and new.assigned <> old.assigned)
  execute function refuse_change('orders_count_is_kept');
--> statement-breakpoint
drop trigger orders_queue_is_kept on orders;
--> statement-breakpoint
create trigger orders_queue_is_kept after update of queued on orders for each row
  when (pg_trigger_depth() = 0 and new.queued <> old.queued)
  execute function refuse_change('orders_queue_is_kept');
--> statement-breakpoint

-- A seat has no entry in an index that isn't about it.
DROP INDEX "customer_seats_one_live_per_person_and_subscription";--> statement-breakpoint
DROP INDEX "customer_seats_one_live_per_person_and_order";--> statement-breakpoint
DROP INDEX "customer_seats_one_successor";--> statement-breakpoint
CREATE UNIQUE INDEX "customer_seats_one_live_per_person_and_subscription" ON "customer_seats" USING btree ("subscription_id",lower("email")) WHERE "customer_seats"."revoked_at" is null and "customer_seats"."subscription_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "customer_seats_one_live_per_person_and_order" ON "customer_seats" USING btree ("order_id",lower("email")) WHERE "customer_seats"."revoked_at" is null and "customer_seats"."order_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "customer_seats_one_successor" ON "customer_seats" USING btree ("predecessor_id") WHERE "customer_seats"."predecessor_id" is not null;
--> statement-breakpoint

-- One trigger counts seats and settles what they give, so that a statement's seats are gone through
-- once, and without a function in between.
drop trigger customer_seats_settle_inserted on customer_seats;
--> statement-breakpoint
drop trigger customer_seats_settle_updated on customer_seats;
--> statement-breakpoint
drop function settle_claims();
--> statement-breakpoint
create or replace function count_live_seats() returns trigger language plpgsql as $$
declare
  changes refcursor;
  change record;
  -- Who is seated, or was until now, and by which purchases: what they are given is settled at the end.
  touched uuid[];
  purchases uuid[];
begin
  -- Sources in the order of their ids, so that two statements that touch several cannot dead-lock.
  if tg_op = 'INSERT' then
    open changes for
      select subscription_id, order_id, count(*) as live,
             count(*) filter (where status = 'claimed') as taken,
             array_agg(id) filter (where status = 'claimed') as settled
        from new_seats where revoked_at is null
       group by 1, 2 order by 1, 2;
  elsif tg_op = 'DELETE' then
    open changes for
      select subscription_id, order_id, -count(*) as live,
             -count(*) filter (where status = 'claimed') as taken, null::uuid[] as settled
        from old_seats where revoked_at is null
       group by 1, 2 order by 1, 2;
  else
    -- All rows were live before: a revoked seat never changes again.
    open changes for
      select subscription_id, order_id, sum(live) as live, sum(taken) as taken,
             array_agg(settled) filter (where settled is not null) as settled
        from (select subscription_id, order_id, -1 as live,
                     -(status = 'claimed')::integer as taken, null::uuid as settled
                from old_seats
              union all
              select subscription_id, order_id, (revoked_at is null)::integer,
                     (status = 'claimed')::integer, case when claimed_at is not null then id end
                from new_seats) as seats
       group by 1, 2 order by 1, 2;
  end if;
  loop
    fetch changes into change;
    exit when not found;
    if change.live <> 0 and change.subscription_id is not null then
      update subscriptions
         set assigned = assigned + change.live, claimed = claimed + change.taken,
             tolerated = case when assigned + change.live > seats and tolerated is not null
                              then least(tolerated, assigned + change.live) end
       where id = change.subscription_id;
    elsif change.live <> 0 then
      update orders set assigned = assigned + change.live, claimed = claimed + change.taken
       where id = change.order_id;
    elsif change.taken <> 0 then
      insert into uncounted_claims (purchase_id, claimed)
      values (coalesce(change.subscription_id, change.order_id), change.taken);
    end if;
    if change.settled is not null then
      touched := touched || change.settled;
      purchases := purchases || coalesce(change.subscription_id, change.order_id);
    end if;
  end loop;
  close changes;
  if touched is null then
    return null;
  end if;
  -- Whoever changes what products give holds this lock for itself alone. What is read next is read
  -- anew, and so after any such change that had to be waited for.
  perform pg_advisory_xact_lock_shared(hashtext('benefits'), hashtext(organization_id::text))
     from (select organization_id from subscriptions where id = any (purchases)
           union all
           select organization_id from orders where id = any (purchases)) as sellers;
  if exists (
    select 1 from product_benefits
     where product_id in (select product_id from subscriptions where id = any (purchases)
                          union all
                          select product_id from orders where id = any (purchases))) then
    perform settle_benefit_grants(touched);
  end if;
  return null;
end $$;
--> statement-breakpoint
drop function move_counts(uuid, uuid, bigint, bigint);
