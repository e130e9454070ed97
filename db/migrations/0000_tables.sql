CREATE TABLE "customers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"organization_id" uuid NOT NULL,
	"type" text DEFAULT 'individual' NOT NULL,
	"name" text,
	"email" text,
	"external_id" text,
	"deleted_at" timestamp (6) with time zone,
	CONSTRAINT "customers_organization_and_id" UNIQUE("organization_id","id"),
	CONSTRAINT "customers_type_known" CHECK ("customers"."type" in ('individual', 'team')),
	CONSTRAINT "customers_individual_has_address" CHECK ("customers"."type" <> 'individual' or "customers"."email" is not null)
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"customer_id" uuid NOT NULL,
	"role" text DEFAULT 'member' NOT NULL,
	"email" text NOT NULL,
	"name" text,
	"external_id" text,
	"deleted_at" timestamp (6) with time zone,
	CONSTRAINT "members_role_known" CHECK ("members"."role" in ('owner', 'billing_manager', 'member'))
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"number" bigint,
	"type" text NOT NULL,
	"organization_id" uuid,
	"customer_id" uuid,
	"subscription_id" uuid,
	"order_id" uuid,
	"seat_id" uuid,
	"member_id" uuid,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"channel" text NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"hint" text NOT NULL,
	"scopes" text[] NOT NULL,
	"expires_at" timestamp (6) with time zone,
	"last_used_at" timestamp (6) with time zone,
	"revoked_at" timestamp (6) with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires" timestamp (6) with time zone NOT NULL,
	"member_id" uuid
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text,
	"email" text NOT NULL,
	"email_verified" timestamp (6) with time zone,
	"image" text
);
--> statement-breakpoint
CREATE TABLE "verification_tokens" (
	"identifier" text NOT NULL,
	"token_hash" text NOT NULL,
	"expires" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "verification_tokens_identifier_token_hash_pk" PRIMARY KEY("identifier","token_hash")
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"seat_based_pricing_enabled" boolean DEFAULT true NOT NULL,
	"member_model_enabled" boolean DEFAULT true NOT NULL,
	"invitation_lifetime_hours" integer DEFAULT 168 NOT NULL,
	"release_expired_after_days" integer,
	"accent_color" text,
	"logo_url" text,
	"support_email" text,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	CONSTRAINT "organizations_name_present" CHECK (length(btrim("organizations"."name")) between 1 and 120),
	CONSTRAINT "organizations_slug_form" CHECK ("organizations"."slug" ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
	CONSTRAINT "organizations_invitation_lifetime_bounds" CHECK ("organizations"."invitation_lifetime_hours" between 1 and 720),
	CONSTRAINT "organizations_release_expired_bounds" CHECK ("organizations"."release_expired_after_days" between 0 and 365),
	CONSTRAINT "organizations_accent_color_form" CHECK ("organizations"."accent_color" ~ '^#[0-9a-f]{6}$')
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"is_recurring" boolean DEFAULT true NOT NULL,
	"is_archived" boolean DEFAULT false NOT NULL,
	"price_currency" text DEFAULT 'usd' NOT NULL,
	"seat_tier_type" text DEFAULT 'volume' NOT NULL,
	"seat_tiers" jsonb DEFAULT '[{"minSeats":1,"maxSeats":null,"pricePerSeat":0}]'::jsonb NOT NULL,
	"access_url" text,
	"purchase_url" text,
	CONSTRAINT "products_organization_and_id" UNIQUE("organization_id","id"),
	CONSTRAINT "products_name_present" CHECK (length(btrim("products"."name")) between 1 and 120),
	CONSTRAINT "products_seat_tier_type_known" CHECK ("products"."seat_tier_type" in ('volume', 'graduated')),
	CONSTRAINT "products_seat_tiers_present" CHECK (jsonb_array_length("products"."seat_tiers") > 0)
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"organization_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"seats" integer NOT NULL,
	"assigned" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp (6) with time zone,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"is_live" boolean GENERATED ALWAYS AS (status in ('paid', 'partially_refunded')) STORED NOT NULL,
	"paid_at" timestamp (6) with time zone,
	CONSTRAINT "orders_seats_positive" CHECK ("orders"."seats" >= 1),
	CONSTRAINT "orders_never_overfilled" CHECK ("orders"."assigned" >= 0 and "orders"."assigned" <= "orders"."seats"),
	CONSTRAINT "orders_no_live_seat_when_ended" CHECK ("orders"."assigned" = 0 or "orders"."is_live"),
	CONSTRAINT "orders_status_known" CHECK (status in ('draft', 'pending', 'paid', 'refunded', 'partially_refunded', 'void')),
	CONSTRAINT "orders_status_and_stamps_agree" CHECK (("orders"."ended_at" is null or not "orders"."is_live") and (not "orders"."is_live" or "orders"."paid_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"organization_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"seats" integer NOT NULL,
	"assigned" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp (6) with time zone,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"is_live" boolean GENERATED ALWAYS AS (status in ('active', 'trialing')) STORED NOT NULL,
	"tolerated" integer,
	"current_period_start" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"current_period_end" timestamp (6) with time zone NOT NULL,
	"cancel_at_period_end" boolean DEFAULT false NOT NULL,
	"canceled_at" timestamp (6) with time zone,
	"started_at" timestamp (6) with time zone DEFAULT now(),
	CONSTRAINT "subscriptions_seats_positive" CHECK ("subscriptions"."seats" >= 1),
	CONSTRAINT "subscriptions_never_overfilled" CHECK ("subscriptions"."assigned" >= 0 and "subscriptions"."assigned" <= greatest("subscriptions"."seats", "subscriptions"."tolerated")),
	CONSTRAINT "subscriptions_no_live_seat_when_ended" CHECK ("subscriptions"."assigned" = 0 or "subscriptions"."is_live"),
	CONSTRAINT "subscriptions_status_known" CHECK (status in ('incomplete', 'incomplete_expired', 'trialing', 'active', 'past_due', 'canceled', 'unpaid', 'paused')),
	CONSTRAINT "subscriptions_status_and_stamps_agree" CHECK (("subscriptions"."ended_at" is null or not "subscriptions"."is_live") and ("subscriptions"."status" <> 'canceled' or "subscriptions"."ended_at" is not null)),
	CONSTRAINT "subscriptions_period_forward" CHECK ("subscriptions"."current_period_end" > "subscriptions"."current_period_start")
);
--> statement-breakpoint
CREATE TABLE "customer_seats" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"subscription_id" uuid,
	"order_id" uuid,
	"status" text DEFAULT 'pending' NOT NULL,
	"customer_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"email" text NOT NULL,
	"invitation_number" integer DEFAULT 1 NOT NULL,
	"invitation_token_expires_at" timestamp (6) with time zone,
	"undeliverable" text,
	"claimed_at" timestamp (6) with time zone,
	"revoked_at" timestamp (6) with time zone,
	"revocation" text,
	"predecessor_id" uuid,
	"seat_metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "customer_seats_one_source" CHECK (num_nonnulls("customer_seats"."subscription_id", "customer_seats"."order_id") = 1),
	CONSTRAINT "customer_seats_status_known" CHECK ("customer_seats"."status" in ('pending', 'claimed', 'revoked')),
	CONSTRAINT "customer_seats_status_and_stamps_agree" CHECK (("customer_seats"."status" = 'revoked') = ("customer_seats"."revoked_at" is not null)
        and ("customer_seats"."status" = 'revoked') = ("customer_seats"."revocation" is not null)
        and ("customer_seats"."status" <> 'claimed' or "customer_seats"."claimed_at" is not null)
        and ("customer_seats"."claimed_at" <= "customer_seats"."revoked_at") is not false
        and ("customer_seats"."status" <> 'pending' or ("customer_seats"."claimed_at" is null and "customer_seats"."invitation_token_expires_at" is not null))),
	CONSTRAINT "customer_seats_revocation_known" CHECK (revocation in ('revoked', 'declined', 'expired', 'member_removed', 'ended'))
);
--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_customer_of_organization" FOREIGN KEY ("organization_id","customer_id") REFERENCES "public"."customers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_product_of_organization" FOREIGN KEY ("organization_id","product_id") REFERENCES "public"."products"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_customer_of_organization" FOREIGN KEY ("organization_id","customer_id") REFERENCES "public"."customers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_product_of_organization" FOREIGN KEY ("organization_id","product_id") REFERENCES "public"."products"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_seats" ADD CONSTRAINT "customer_seats_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_seats" ADD CONSTRAINT "customer_seats_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_seats" ADD CONSTRAINT "customer_seats_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_seats" ADD CONSTRAINT "customer_seats_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_seats" ADD CONSTRAINT "customer_seats_predecessor_id_customer_seats_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."customer_seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "customers_one_live_per_address" ON "customers" USING btree ("organization_id",lower("email")) WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "customers_one_live_per_external_id" ON "customers" USING btree ("organization_id","external_id") WHERE "customers"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "members_one_live_per_address" ON "members" USING btree ("customer_id",lower("email")) WHERE "members"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "members_one_live_per_external_id" ON "members" USING btree ("customer_id","external_id") WHERE "members"."deleted_at" is null and "members"."external_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "members_one_live_owner" ON "members" USING btree ("customer_id") WHERE "members"."role" = 'owner' and "members"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "members_by_address" ON "members" USING btree (lower("email")) WHERE "members"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "events_number" ON "events" USING btree ("number") WHERE "events"."number" is not null;--> statement-breakpoint
CREATE INDEX "events_untold" ON "events" USING btree ("id") WHERE "events"."number" is null;--> statement-breakpoint
CREATE INDEX "events_by_seat" ON "events" USING btree ("seat_id","id") WHERE "events"."seat_id" is not null;--> statement-breakpoint
CREATE INDEX "events_sign_in_by_address" ON "events" USING btree ("actor_id","created_at") WHERE "events"."type" = 'sign_in.requested';--> statement-breakpoint
CREATE UNIQUE INDEX "api_tokens_hash" ON "api_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "api_tokens_by_organization" ON "api_tokens" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_by_member" ON "sessions" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_one_per_address" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "organizations_slug" ON "organizations" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "orders_by_customer" ON "orders" USING btree ("customer_id","created_at");--> statement-breakpoint
CREATE INDEX "orders_by_organization" ON "orders" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "subscriptions_by_customer" ON "subscriptions" USING btree ("customer_id","created_at");--> statement-breakpoint
CREATE INDEX "subscriptions_by_organization" ON "subscriptions" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "subscriptions_due" ON "subscriptions" USING btree ("current_period_end") WHERE "subscriptions"."cancel_at_period_end" and "subscriptions"."ended_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "customer_seats_one_live_per_person_and_subscription" ON "customer_seats" USING btree ("subscription_id",lower("email")) WHERE "customer_seats"."revoked_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "customer_seats_one_live_per_person_and_order" ON "customer_seats" USING btree ("order_id",lower("email")) WHERE "customer_seats"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "customer_seats_by_subscription" ON "customer_seats" USING btree ("subscription_id","created_at","id") WHERE "customer_seats"."subscription_id" is not null;--> statement-breakpoint
CREATE INDEX "customer_seats_by_order" ON "customer_seats" USING btree ("order_id","created_at","id") WHERE "customer_seats"."order_id" is not null;--> statement-breakpoint
CREATE INDEX "customer_seats_by_member" ON "customer_seats" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "customer_seats_one_successor" ON "customer_seats" USING btree ("predecessor_id");