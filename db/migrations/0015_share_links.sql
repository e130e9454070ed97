CREATE TABLE "share_link_joins" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"link_id" uuid NOT NULL,
	"email" text NOT NULL,
	"expires_at" timestamp (6) with time zone NOT NULL,
	"joined_at" timestamp (6) with time zone,
	"seat_id" uuid,
	CONSTRAINT "share_link_joins_seat_and_stamp_agree" CHECK (("share_link_joins"."joined_at" is null) = ("share_link_joins"."seat_id" is null)),
	CONSTRAINT "share_link_joins_in_time" CHECK (("share_link_joins"."joined_at" < "share_link_joins"."expires_at") is not false)
);
--> statement-breakpoint
CREATE TABLE "share_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"subscription_id" uuid,
	"order_id" uuid,
	"domains" text[] DEFAULT '{}' NOT NULL,
	"most_joins" integer,
	"joined" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp (6) with time zone NOT NULL,
	"closed_at" timestamp (6) with time zone,
	"made_by" text,
	CONSTRAINT "share_links_one_source" CHECK (num_nonnulls("share_links"."subscription_id", "share_links"."order_id") = 1),
	CONSTRAINT "share_links_most_positive" CHECK ("share_links"."most_joins" >= 1),
	CONSTRAINT "share_links_never_overrun" CHECK ("share_links"."joined" >= 0 and ("share_links"."joined" <= "share_links"."most_joins") is not false),
	CONSTRAINT "share_links_few_domains" CHECK (cardinality("share_links"."domains") <= 20),
	CONSTRAINT "share_links_expire" CHECK ("share_links"."expires_at" > "share_links"."created_at")
);
--> statement-breakpoint
ALTER TABLE "share_link_joins" ADD CONSTRAINT "share_link_joins_link_id_share_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."share_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_link_joins" ADD CONSTRAINT "share_link_joins_seat_id_customer_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."customer_seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "share_link_joins_by_link" ON "share_link_joins" USING btree ("link_id","created_at");--> statement-breakpoint
CREATE INDEX "share_link_joins_by_address" ON "share_link_joins" USING btree (lower("email"),"created_at");--> statement-breakpoint
CREATE INDEX "share_link_joins_joined" ON "share_link_joins" USING btree ("link_id","joined_at","id") WHERE "share_link_joins"."joined_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "share_link_joins_one_to_a_seat" ON "share_link_joins" USING btree ("seat_id");--> statement-breakpoint
CREATE INDEX "share_link_joins_unproven" ON "share_link_joins" USING btree ("expires_at") WHERE "share_link_joins"."joined_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "share_links_one_open_by_subscription" ON "share_links" USING btree ("subscription_id") WHERE "share_links"."closed_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "share_links_one_open_by_order" ON "share_links" USING btree ("order_id") WHERE "share_links"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "share_links_by_subscription" ON "share_links" USING btree ("subscription_id","created_at") WHERE "share_links"."subscription_id" is not null;--> statement-breakpoint
CREATE INDEX "share_links_by_order" ON "share_links" USING btree ("order_id","created_at") WHERE "share_links"."order_id" is not null;--> statement-breakpoint
-- HAND-WRITTEN -----------------------------------------------------------------------------------
-- Who comes by a link is counted on the link, and only while it lets people in: the row is locked by
-- the count, so that switching it off and coming by it are one after the other, and nobody comes
-- after.
create function count_join() returns trigger language plpgsql as $$
begin
  update share_links set joined = joined + 1
   where id = new.link_id and closed_at is null and expires_at > new.joined_at;
  if not found then
    raise exception 'refused by share_links_let_in_while_open'
      using errcode = 'integrity_constraint_violation',
            constraint = 'share_links_let_in_while_open', table = 'share_link_joins';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger share_link_joins_count_inserted after insert on share_link_joins for each row
  when (new.joined_at is not null) execute function count_join();
--> statement-breakpoint
create trigger share_link_joins_count_updated after update on share_link_joins for each row
  when (old.joined_at is null and new.joined_at is not null) execute function count_join();
--> statement-breakpoint
-- Who came stays, by the link and at the address by which they came.
create trigger share_link_joins_stay before update on share_link_joins for each row
  when (old.joined_at is not null
        or (new.id, new.link_id, new.email, new.expires_at)
           is distinct from (old.id, old.link_id, old.email, old.expires_at))
  execute function refuse_change('share_link_joins_stay');
--> statement-breakpoint
create trigger share_link_joins_are_not_deleted before delete on share_link_joins for each row
  when (old.joined_at is not null) execute function refuse_change('share_link_joins_stay');
--> statement-breakpoint
-- The terms of a link are those under which it was given out; switched off, it stays off.
create trigger share_links_keep_their_terms before update on share_links for each row
  when (old.closed_at is not null
        or (new.id, new.subscription_id, new.order_id, new.domains, new.most_joins, new.expires_at)
           is distinct from (old.id, old.subscription_id, old.order_id, old.domains, old.most_joins, old.expires_at))
  execute function refuse_change('share_links_keep_their_terms');
--> statement-breakpoint
create trigger share_links_count_is_kept before update of joined on share_links for each row
  when (pg_trigger_depth() = 0 and new.joined <> old.joined)
  execute function refuse_change('share_links_count_is_kept');
