CREATE TABLE "seat_deeds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"subscription_id" uuid,
	"order_id" uuid,
	"kind" text NOT NULL,
	"results" jsonb NOT NULL,
	CONSTRAINT "seat_deeds_one_source" CHECK (num_nonnulls("seat_deeds"."subscription_id", "seat_deeds"."order_id") = 1),
	CONSTRAINT "seat_deeds_kind_known" CHECK (kind in ('resend', 'revoke', 'label', 'undo'))
);
--> statement-breakpoint
ALTER TABLE "seat_deeds" ADD CONSTRAINT "seat_deeds_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_deeds" ADD CONSTRAINT "seat_deeds_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "seat_deeds_by_age" ON "seat_deeds" USING btree ("created_at");