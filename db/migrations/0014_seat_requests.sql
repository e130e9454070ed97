CREATE TABLE "seat_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"subscription_id" uuid,
	"order_id" uuid,
	"member_id" uuid NOT NULL,
	"email" text NOT NULL,
	"reason" text,
	"status" text DEFAULT 'open' NOT NULL,
	"approved_at" timestamp (6) with time zone,
	"ended_at" timestamp (6) with time zone,
	"answer" text,
	"seat_id" uuid,
	CONSTRAINT "seat_requests_one_source" CHECK (num_nonnulls("seat_requests"."subscription_id", "seat_requests"."order_id") = 1),
	CONSTRAINT "seat_requests_status_known" CHECK (status in ('open', 'approved', 'seated', 'declined', 'withdrawn', 'closed')),
	CONSTRAINT "seat_requests_status_and_stamps_agree" CHECK (("seat_requests"."status" in ('open', 'approved')) = ("seat_requests"."ended_at" is null)
        and ("seat_requests"."status" = 'seated') = ("seat_requests"."seat_id" is not null)
        and ("seat_requests"."status" not in ('approved', 'seated') or "seat_requests"."approved_at" is not null)
        and ("seat_requests"."status" = 'declined' or "seat_requests"."answer" is null)),
	CONSTRAINT "seat_requests_reason_short" CHECK (length("seat_requests"."reason") between 1 and 500),
	CONSTRAINT "seat_requests_answer_short" CHECK (length("seat_requests"."answer") between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "queued" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "accepts_requests" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "queued" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "accepts_requests" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "seat_requests" ADD CONSTRAINT "seat_requests_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_requests" ADD CONSTRAINT "seat_requests_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_requests" ADD CONSTRAINT "seat_requests_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_requests" ADD CONSTRAINT "seat_requests_seat_id_customer_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."customer_seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "seat_requests_one_live_per_member_and_subscription" ON "seat_requests" USING btree ("subscription_id","member_id") WHERE "seat_requests"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "seat_requests_one_live_per_member_and_order" ON "seat_requests" USING btree ("order_id","member_id") WHERE "seat_requests"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "seat_requests_live_by_subscription" ON "seat_requests" USING btree ("subscription_id","created_at","id") WHERE "seat_requests"."ended_at" is null and "seat_requests"."subscription_id" is not null;--> statement-breakpoint
CREATE INDEX "seat_requests_live_by_order" ON "seat_requests" USING btree ("order_id","created_at","id") WHERE "seat_requests"."ended_at" is null and "seat_requests"."order_id" is not null;--> statement-breakpoint
CREATE INDEX "seat_requests_by_member" ON "seat_requests" USING btree ("member_id","created_at");--> statement-breakpoint
CREATE INDEX "seat_requests_by_seat" ON "seat_requests" USING btree ("seat_id") WHERE "seat_requests"."seat_id" is not null;--> statement-breakpoint
CREATE INDEX "seat_requests_in_line" ON "seat_requests" USING btree ("created_at") WHERE "seat_requests"."status" = 'approved';--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_queued_counted" CHECK ("orders"."queued" >= 0);--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_queued_counted" CHECK ("subscriptions"."queued" >= 0);--> statement-breakpoint
-- HAND-WRITTEN -----------------------------------------------------------------------------------
-- How many wait for a place stands on the purchase, in the same row as the seats: whoever locks
-- that row to hand out a seat sees which places are spoken for.
create function move_queued(subscription uuid, purchase_order uuid, delta bigint) returns void
language sql as $$
  update subscriptions set queued = queued + delta where id = subscription;
  update orders set queued = queued + delta where id = purchase_order;
$$;
--> statement-breakpoint
create function count_queued_requests() returns trigger language plpgsql as $$
declare
  moved record;
begin
  -- Sources in the order of their ids, so that two statements that touch several cannot dead-lock.
  if tg_op = 'INSERT' then
    for moved in
      select subscription_id, order_id, count(*) as delta
        from new_requests where status = 'approved'
       group by 1, 2 order by 1, 2
    loop
      perform move_queued(moved.subscription_id, moved.order_id, moved.delta);
    end loop;
  elsif tg_op = 'DELETE' then
    for moved in
      select subscription_id, order_id, -count(*) as delta
        from old_requests where status = 'approved'
       group by 1, 2 order by 1, 2
    loop
      perform move_queued(moved.subscription_id, moved.order_id, moved.delta);
    end loop;
  else
    for moved in
      select subscription_id, order_id, sum(change)::bigint as delta
        from (select subscription_id, order_id, -1 as change from old_requests where status = 'approved'
              union all
              select subscription_id, order_id, 1 from new_requests where status = 'approved') as changes
       group by 1, 2 having sum(change) <> 0 order by 1, 2
    loop
      perform move_queued(moved.subscription_id, moved.order_id, moved.delta);
    end loop;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger seat_requests_count_inserted after insert on seat_requests
  referencing new table as new_requests for each statement execute function count_queued_requests();
--> statement-breakpoint
create trigger seat_requests_count_updated after update on seat_requests
  referencing old table as old_requests new table as new_requests
  for each statement execute function count_queued_requests();
--> statement-breakpoint
create trigger seat_requests_count_deleted after delete on seat_requests
  referencing old table as old_requests for each statement execute function count_queued_requests();
--> statement-breakpoint
create trigger subscriptions_queue_is_kept before update of queued on subscriptions for each row
  when (pg_trigger_depth() = 0 and new.queued <> old.queued)
  execute function refuse_change('subscriptions_queue_is_kept');
--> statement-breakpoint
create trigger orders_queue_is_kept before update of queued on orders for each row
  when (pg_trigger_depth() = 0 and new.queued <> old.queued)
  execute function refuse_change('orders_queue_is_kept');
--> statement-breakpoint
-- A request is one person's for one purchase, and ends once.
create trigger seat_requests_end_once before update on seat_requests for each row
  when (old.ended_at is not null
        or (new.id, new.member_id, new.subscription_id, new.order_id)
           is distinct from (old.id, old.member_id, old.subscription_id, old.order_id))
  execute function refuse_change('seat_requests_end_once');
