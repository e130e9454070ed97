CREATE TABLE "benefit_grants" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"benefit_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"granted_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp (6) with time zone,
	"sealed_key" text
);
--> statement-breakpoint
CREATE TABLE "benefits" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"organization_id" uuid NOT NULL,
	"type" text NOT NULL,
	"description" text NOT NULL,
	"properties" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"deleted_at" timestamp (6) with time zone,
	CONSTRAINT "benefits_type_known" CHECK (type in ('custom', 'license_keys', 'downloadables'))
);
--> statement-breakpoint
CREATE TABLE "product_benefits" (
	"product_id" uuid NOT NULL,
	"benefit_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "product_benefits_product_id_benefit_id_pk" PRIMARY KEY("product_id","benefit_id")
);
--> statement-breakpoint
CREATE TABLE "portal_sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"token_hash" text NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"may_manage" boolean NOT NULL,
	"return_url" text,
	"expires_at" timestamp (6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotent_answers" (
	"owner" text NOT NULL,
	"route" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"status" integer NOT NULL,
	"sealed_answer" text NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotent_answers_owner_route_key_pk" PRIMARY KEY("owner","route","key")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp (6) with time zone
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"webhook_event_id" uuid NOT NULL,
	"endpoint_id" uuid NOT NULL,
	"succeeded" boolean NOT NULL,
	"http_code" integer,
	"response" text
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoints" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"organization_id" uuid NOT NULL,
	"url" text NOT NULL,
	"name" text,
	"format" text DEFAULT 'raw' NOT NULL,
	"api_version" text NOT NULL,
	"events" text[] NOT NULL,
	"sealed_secret" text NOT NULL,
	"sealed_previous_secret" text,
	"previous_secret_expires_at" timestamp (6) with time zone,
	"enabled" boolean DEFAULT true NOT NULL,
	"failing_since" timestamp (6) with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"deleted_at" timestamp (6) with time zone,
	CONSTRAINT "webhook_endpoints_format_known" CHECK (format in ('raw', 'discord', 'slack')),
	CONSTRAINT "webhook_endpoints_previous_secret_whole" CHECK (num_nulls("webhook_endpoints"."sealed_previous_secret", "webhook_endpoints"."previous_secret_expires_at") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "webhook_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"endpoint_id" uuid NOT NULL,
	"event_id" bigint NOT NULL,
	"type" text NOT NULL,
	"payload" text,
	"last_http_code" integer,
	"succeeded" boolean,
	"skipped" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "billing_address" jsonb;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "tax_id" jsonb;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "metadata" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "sequence" bigint;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "may_manage" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "contact_email" text;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "seat_updates_enabled" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "proration_behavior" text DEFAULT 'prorate' NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "recurring_interval" text DEFAULT 'month' NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "recurring_interval_count" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "metadata" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "amount" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "currency" text DEFAULT 'usd' NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "refunded_amount" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "cancellation_reason" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "cancellation_comment" text;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "pause_at_period_end" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "paused_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "resumes_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "trial_start" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "trial_end" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "past_due_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "pending_seats" integer;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "pending_update_id" uuid;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "pending_update_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "benefit_grants" ADD CONSTRAINT "benefit_grants_benefit_id_benefits_id_fk" FOREIGN KEY ("benefit_id") REFERENCES "public"."benefits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefit_grants" ADD CONSTRAINT "benefit_grants_seat_id_customer_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."customer_seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefit_grants" ADD CONSTRAINT "benefit_grants_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefit_grants" ADD CONSTRAINT "benefit_grants_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benefits" ADD CONSTRAINT "benefits_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_benefits" ADD CONSTRAINT "product_benefits_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_benefits" ADD CONSTRAINT "product_benefits_benefit_id_benefits_id_fk" FOREIGN KEY ("benefit_id") REFERENCES "public"."benefits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portal_sessions" ADD CONSTRAINT "portal_sessions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_event_id_webhook_events_id_fk" FOREIGN KEY ("webhook_event_id") REFERENCES "public"."webhook_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_id_webhook_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_events" ADD CONSTRAINT "webhook_events_endpoint_id_webhook_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "benefit_grants_one_live_per_seat" ON "benefit_grants" USING btree ("seat_id","benefit_id") WHERE "benefit_grants"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "benefit_grants_by_seat" ON "benefit_grants" USING btree ("seat_id");--> statement-breakpoint
CREATE INDEX "benefit_grants_by_member" ON "benefit_grants" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "benefit_grants_by_customer" ON "benefit_grants" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "benefit_grants_by_benefit" ON "benefit_grants" USING btree ("benefit_id","created_at");--> statement-breakpoint
CREATE INDEX "benefits_by_organization" ON "benefits" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "product_benefits_by_benefit" ON "product_benefits" USING btree ("benefit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "portal_sessions_hash" ON "portal_sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "portal_sessions_by_member" ON "portal_sessions" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "portal_sessions_by_expiry" ON "portal_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "idempotent_answers_by_age" ON "idempotent_answers" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "rate_limits_by_expiry" ON "rate_limits" USING btree ("expire");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_by_event" ON "webhook_deliveries" USING btree ("webhook_event_id","created_at");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_by_endpoint" ON "webhook_deliveries" USING btree ("endpoint_id","created_at");--> statement-breakpoint
CREATE INDEX "webhook_endpoints_by_organization" ON "webhook_endpoints" USING btree ("organization_id") WHERE "webhook_endpoints"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_events_once_per_endpoint" ON "webhook_events" USING btree ("endpoint_id","event_id","type");--> statement-breakpoint
CREATE INDEX "webhook_events_waiting" ON "webhook_events" USING btree ("endpoint_id","id") WHERE "webhook_events"."succeeded" is null;--> statement-breakpoint
CREATE INDEX "webhook_events_by_age" ON "webhook_events" USING btree ("created_at") WHERE "webhook_events"."payload" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "events_sequence" ON "events" USING btree ("organization_id","sequence") WHERE "events"."sequence" is not null;--> statement-breakpoint
CREATE INDEX "subscriptions_due_to_change" ON "subscriptions" USING btree ("current_period_end") WHERE "subscriptions"."pause_at_period_end" or "subscriptions"."pending_seats" is not null;--> statement-breakpoint
CREATE INDEX "subscriptions_due_to_resume" ON "subscriptions" USING btree ("resumes_at") WHERE "subscriptions"."status" = 'paused';--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_proration_behavior_known" CHECK (proration_behavior in ('prorate', 'invoice', 'next_period'));--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_recurring_interval_known" CHECK (recurring_interval in ('day', 'week', 'month', 'year'));--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_recurring_interval_positive" CHECK ("products"."recurring_interval_count" >= 1);--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_amounts_agree" CHECK ("orders"."amount" >= 0 and "orders"."refunded_amount" between 0 and "orders"."amount");--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_pending_seats_positive" CHECK ("subscriptions"."pending_seats" >= 1);--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_pending_update_whole" CHECK (num_nulls("subscriptions"."pending_seats", "subscriptions"."pending_update_id", "subscriptions"."pending_update_at") in (0, 3));--> statement-breakpoint
-- Facts that have been told already get their place in their organization's sequence.
alter table events disable trigger events_are_append_only;
--> statement-breakpoint
update events e set sequence = placed.sequence
  from (select id, row_number() over (partition by organization_id order by number) as sequence
          from events where number is not null and organization_id is not null) as placed
 where e.id = placed.id;
--> statement-breakpoint
alter table events enable trigger events_are_append_only;
--> statement-breakpoint
-- A sequence is given once, with the number.
create trigger events_keep_their_sequence before update of sequence on events for each row
  when (old.sequence is not null and new.sequence is distinct from old.sequence)
  execute function refuse_change('events_are_append_only');
