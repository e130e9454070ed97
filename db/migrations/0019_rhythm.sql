CREATE TABLE "digest_days" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"since" bigint NOT NULL,
	"until" bigint NOT NULL,
	CONSTRAINT "digest_days_forward" CHECK ("digest_days"."since" <= "digest_days"."until")
);
--> statement-breakpoint
CREATE TABLE "seat_letters" (
	"member_id" uuid NOT NULL,
	"purchase_id" uuid NOT NULL,
	"wish" text NOT NULL,
	CONSTRAINT "seat_letters_member_id_purchase_id_pk" PRIMARY KEY("member_id","purchase_id"),
	CONSTRAINT "seat_letters_wish_known" CHECK ("seat_letters"."wish" in ('each', 'daily', 'none'))
);
--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "reminder_days" integer[] DEFAULT '{2,5,10}' NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "reminders_enabled" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "reminders_enabled" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "customer_seats" ADD COLUMN "invited_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "customer_seats" ADD COLUMN "remind_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "digest_days" ADD CONSTRAINT "digest_days_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_letters" ADD CONSTRAINT "seat_letters_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "events_one_reminder" ON "events" USING btree ("seat_id",("after" ->> 'invitation_number'),("after" ->> 'reminder')) WHERE "events"."type" = 'customer_seat.reminded';--> statement-breakpoint
CREATE UNIQUE INDEX "events_one_digest" ON "events" USING btree ("member_id",coalesce("subscription_id", "order_id"),("after" ->> 'day')) WHERE "events"."type" = 'purchase.digested';--> statement-breakpoint
CREATE INDEX "customer_seats_to_remind" ON "customer_seats" USING btree ("remind_at") WHERE "customer_seats"."remind_at" is not null and "customer_seats"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "customer_seats_by_expiry" ON "customer_seats" USING btree ("invitation_token_expires_at") WHERE "customer_seats"."revoked_at" is null;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_reminder_days_bounds" CHECK (1 <= all ("organizations"."reminder_days") and 29 >= all ("organizations"."reminder_days")
        and cardinality("organizations"."reminder_days") <= 5);--> statement-breakpoint
ALTER TABLE "customer_seats" ADD CONSTRAINT "customer_seats_reminded_of_an_invitation" CHECK ("customer_seats"."remind_at" is null or "customer_seats"."invited_at" is not null);