CREATE TABLE "uncounted_claims" (
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "uncounted_claims_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"purchase_id" uuid NOT NULL,
	"claimed" integer NOT NULL,
	CONSTRAINT "uncounted_claims_purchase_id_id_pk" PRIMARY KEY("purchase_id","id")
);
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "claimed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "claimed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "customer_seats_former" ON "customer_seats" USING btree (coalesce("subscription_id", "order_id"),"revoked_at","id") WHERE "customer_seats"."revoked_at" is not null;--> statement-breakpoint
CREATE INDEX "customer_seats_undeliverable" ON "customer_seats" USING btree (coalesce("subscription_id", "order_id"),"created_at","id") WHERE "customer_seats"."undeliverable" is not null and "customer_seats"."revoked_at" is null;--> statement-breakpoint
-- Claimed seats are counted with the live ones. A claim changes how many are claimed and not how
-- many are live: it leaves its purchase's row alone, so that claims of one purchase never wait for
-- each other nor for an assignment, and is counted in later (domain/purchase/count-claims.ts).
drop function move_assigned(uuid, uuid, bigint);
--> statement-breakpoint
create function move_counts(subscription uuid, purchase_order uuid, live bigint, taken bigint)
returns void language plpgsql as $$
begin
  if live = 0 then
    insert into uncounted_claims (purchase_id, claimed)
    values (coalesce(subscription, purchase_order), taken);
  elsif subscription is not null then
    update subscriptions
       set assigned = assigned + live, claimed = claimed + taken,
           tolerated = case when assigned + live > seats and tolerated is not null
                            then least(tolerated, assigned + live) end
     where id = subscription;
  else
    update orders set assigned = assigned + live, claimed = claimed + taken
     where id = purchase_order;
  end if;
end $$;
--> statement-breakpoint
create or replace function count_live_seats() returns trigger language plpgsql as $$
declare
  moved record;
begin
  -- Sources in the order of their ids, so that two statements that touch several cannot dead-lock.
  if tg_op = 'INSERT' then
    for moved in
      select subscription_id, order_id, count(*) as live,
             count(*) filter (where status = 'claimed') as taken
        from new_seats where revoked_at is null
       group by 1, 2 order by 1, 2
    loop
      perform move_counts(moved.subscription_id, moved.order_id, moved.live, moved.taken);
    end loop;
  elsif tg_op = 'DELETE' then
    for moved in
      select subscription_id, order_id, -count(*) as live,
             -count(*) filter (where status = 'claimed') as taken
        from old_seats where revoked_at is null
       group by 1, 2 order by 1, 2
    loop
      perform move_counts(moved.subscription_id, moved.order_id, moved.live, moved.taken);
    end loop;
  else
    for moved in
      select subscription_id, order_id, sum(change)::bigint as live,
             sum(change) filter (where status = 'claimed') as taken
        from (select subscription_id, order_id, status, -1 as change
                from old_seats where revoked_at is null
              union all
              select subscription_id, order_id, status, 1
                from new_seats where revoked_at is null) as changes
       group by 1, 2
      having sum(change) <> 0 or sum(change) filter (where status = 'claimed') <> 0
       order by 1, 2
    loop
      perform move_counts(moved.subscription_id, moved.order_id, moved.live,
                          coalesce(moved.taken, 0));
    end loop;
  end if;
  return null;
end $$;
--> statement-breakpoint
update subscriptions p set claimed = seats.claimed
  from (select subscription_id, count(*) as claimed from customer_seats
         where status = 'claimed' group by 1) as seats
 where p.id = seats.subscription_id;
--> statement-breakpoint
update orders p set claimed = seats.claimed
  from (select order_id, count(*) as claimed from customer_seats
         where status = 'claimed' group by 1) as seats
 where p.id = seats.order_id;
