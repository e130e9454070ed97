ALTER TABLE "users" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "language" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "sender_name" text;--> statement-breakpoint
ALTER TABLE "customer_seats" ADD COLUMN "letter_language" text;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_language_known" CHECK (language in ('en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-CN', 'ar'));--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_language_known" CHECK (language in ('en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-CN', 'ar'));--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_sender_name_present" CHECK (length(btrim("organizations"."sender_name")) between 1 and 100);--> statement-breakpoint
ALTER TABLE "customer_seats" ADD CONSTRAINT "customer_seats_letter_language_known" CHECK (letter_language in ('en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-CN', 'ar'));