CREATE TABLE "logos" (
	"name" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	CONSTRAINT "logos_named_by_content" CHECK ("logos"."name" = encode(sha256("logos"."bytes"), 'hex') || '.' || "logos"."kind"),
	CONSTRAINT "logos_kind_known" CHECK (kind in ('png', 'jpeg', 'webp', 'svg')),
	CONSTRAINT "logos_bytes_bounds" CHECK (octet_length("logos"."bytes") between 1 and 200000),
	CONSTRAINT "logos_sides_present" CHECK ("logos"."width" > 0 and "logos"."height" > 0)
);
--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "logo" text;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_logo_kept" FOREIGN KEY ("logo") REFERENCES "public"."logos"("name") ON DELETE no action ON UPDATE no action;