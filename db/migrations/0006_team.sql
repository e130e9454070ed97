CREATE TABLE "ownership_offers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"customer_id" uuid NOT NULL,
	"from_member_id" uuid NOT NULL,
	"to_member_id" uuid NOT NULL,
	"expires_at" timestamp (6) with time zone NOT NULL,
	"ended_at" timestamp (6) with time zone,
	"ending" text,
	CONSTRAINT "ownership_offers_to_another" CHECK ("ownership_offers"."from_member_id" <> "ownership_offers"."to_member_id"),
	CONSTRAINT "ownership_offers_ending_known" CHECK (ending in ('accepted', 'declined', 'withdrawn', 'expired', 'lapsed')),
	CONSTRAINT "ownership_offers_ending_and_stamp_agree" CHECK (("ownership_offers"."ended_at" is null) = ("ownership_offers"."ending" is null)),
	CONSTRAINT "ownership_offers_accepted_in_time" CHECK ("ownership_offers"."ending" <> 'accepted' or "ownership_offers"."ended_at" < "ownership_offers"."expires_at")
);
--> statement-breakpoint
ALTER TABLE "ownership_offers" ADD CONSTRAINT "ownership_offers_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_offers" ADD CONSTRAINT "ownership_offers_from_member_id_members_id_fk" FOREIGN KEY ("from_member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ownership_offers" ADD CONSTRAINT "ownership_offers_to_member_id_members_id_fk" FOREIGN KEY ("to_member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ownership_offers_one_open" ON "ownership_offers" USING btree ("customer_id") WHERE "ownership_offers"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "ownership_offers_by_customer" ON "ownership_offers" USING btree ("customer_id","created_at");--> statement-breakpoint
CREATE INDEX "ownership_offers_open_by_expiry" ON "ownership_offers" USING btree ("expires_at") WHERE "ownership_offers"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "members_by_customer" ON "members" USING btree ("customer_id",(case "role" when 'owner' then 0 when 'billing_manager' then 1 else 2 end),"created_at","id") WHERE "members"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "events_invited_to_team" ON "events" USING btree ("customer_id","created_at") WHERE "events"."type" = 'member.invited';--> statement-breakpoint
-- Never none: whoever takes the owner away, by whatever path, leaves another one by the end of the
-- transaction, or nobody at all. (Never two is a unique index, and holds at once.)
create function keep_an_owner() returns trigger language plpgsql as $$
begin
  if exists (select 1 from members where customer_id = old.customer_id and deleted_at is null)
     and not exists (select 1 from members
                      where customer_id = old.customer_id and deleted_at is null and role = 'owner')
  then
    raise exception 'refused by members_keep_an_owner'
      using errcode = 'integrity_constraint_violation', constraint = 'members_keep_an_owner',
            table = 'members';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger members_keep_an_owner after update on members
  deferrable initially deferred for each row
  when (old.role = 'owner' and old.deleted_at is null
        and (new.role <> 'owner' or new.deleted_at is not null
             or new.customer_id <> old.customer_id))
  execute function keep_an_owner();
--> statement-breakpoint
create constraint trigger members_keep_an_owner_undeleted after delete on members
  deferrable initially deferred for each row
  when (old.role = 'owner' and old.deleted_at is null)
  execute function keep_an_owner();
--> statement-breakpoint
-- An offer ends once, and is never made to somebody else.
create trigger ownership_offers_end_once before update on ownership_offers for each row
  when (old.ended_at is not null
        or (new.id, new.customer_id, new.from_member_id, new.to_member_id, new.expires_at)
           is distinct from (old.id, old.customer_id, old.from_member_id, old.to_member_id, old.expires_at))
  execute function refuse_change('ownership_offers_end_once');
