ALTER TABLE "imports" ADD COLUMN "passed_over" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_language_known" CHECK (language in ('en', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-CN', 'ar'));