DROP INDEX "webhook_events_waiting";--> statement-breakpoint
DROP INDEX "webhook_deliveries_by_endpoint";--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD COLUMN "organization_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD COLUMN "resting_until" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "webhook_events" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "webhook_events" ADD COLUMN "due_at" timestamp (6) with time zone DEFAULT now();--> statement-breakpoint
CREATE INDEX "webhook_deliveries_by_organization" ON "webhook_deliveries" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "webhook_events_due" ON "webhook_events" USING btree ("endpoint_id","due_at") WHERE "webhook_events"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_by_endpoint" ON "webhook_deliveries" USING btree ("endpoint_id","created_at","id");--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_failures_agree" CHECK (("webhook_endpoints"."failing_since" is null) = ("webhook_endpoints"."failures" = 0));--> statement-breakpoint
ALTER TABLE "webhook_events" ADD CONSTRAINT "webhook_events_due_has_payload" CHECK ("webhook_events"."due_at" is null or ("webhook_events"."payload" is not null and not "webhook_events"."skipped"));