ALTER TABLE "customer_seats" DROP CONSTRAINT "customer_seats_revocation_known";--> statement-breakpoint
CREATE INDEX "members_by_external_id" ON "members" USING btree ("external_id") WHERE "members"."deleted_at" is null and "members"."external_id" is not null;--> statement-breakpoint
ALTER TABLE "customer_seats" ADD CONSTRAINT "customer_seats_revocation_known" CHECK (revocation in ('revoked', 'declined', 'expired', 'member_removed', 'ended', 'transferred'));--> statement-breakpoint
-- Counted on each request and worth nothing after a crash: it needs no write-ahead log.
ALTER TABLE "rate_limits" SET UNLOGGED;
