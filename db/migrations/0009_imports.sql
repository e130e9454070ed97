CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"line" integer NOT NULL,
	"cells" jsonb NOT NULL,
	"seat_id" uuid,
	"sent_at" timestamp (6) with time zone,
	CONSTRAINT "import_rows_import_id_position_pk" PRIMARY KEY("import_id","position"),
	CONSTRAINT "import_rows_sent_to_a_seat" CHECK ("import_rows"."sent_at" is null or "import_rows"."seat_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"modified_at" timestamp (6) with time zone,
	"subscription_id" uuid,
	"order_id" uuid,
	"created_by" text,
	"file_name" text,
	"is_decoding_guess" boolean DEFAULT false NOT NULL,
	"is_table" boolean NOT NULL,
	"columns" jsonb NOT NULL,
	"assigned_at" timestamp (6) with time zone,
	"assigned" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "imports_one_source" CHECK (num_nonnulls("imports"."subscription_id", "imports"."order_id") = 1),
	CONSTRAINT "imports_count_and_stamp_agree" CHECK (("imports"."assigned" > 0) = ("imports"."assigned_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "letter_paces" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"next_at" timestamp (6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waiting_letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"event_id" bigint NOT NULL,
	"letter" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "letters_per_minute" integer DEFAULT 600;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_seat_id_customer_seats_id_fk" FOREIGN KEY ("seat_id") REFERENCES "public"."customer_seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_subscription_id_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscriptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_paces" ADD CONSTRAINT "letter_paces_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_letters" ADD CONSTRAINT "waiting_letters_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "import_rows_one_per_seat" ON "import_rows" USING btree ("seat_id") WHERE "import_rows"."seat_id" is not null;--> statement-breakpoint
CREATE INDEX "import_rows_not_sent" ON "import_rows" USING btree ("import_id") WHERE "import_rows"."seat_id" is not null and "import_rows"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "imports_by_subscription" ON "imports" USING btree ("subscription_id","created_at") WHERE "imports"."subscription_id" is not null;--> statement-breakpoint
CREATE INDEX "imports_by_order" ON "imports" USING btree ("order_id","created_at") WHERE "imports"."order_id" is not null;--> statement-breakpoint
CREATE INDEX "imports_by_expiry" ON "imports" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "waiting_letters_in_line" ON "waiting_letters" USING btree ("organization_id","event_id");--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_letters_per_minute_bounds" CHECK ("organizations"."letters_per_minute" between 10 and 100000);