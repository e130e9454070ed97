ALTER TABLE "customer_seats" DROP CONSTRAINT "customer_seats_revocation_known";--> statement-breakpoint
ALTER TABLE "customer_seats" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "customer_seats" ADD COLUMN "end_told_for" date;--> statement-breakpoint
CREATE INDEX "customer_seats_dated" ON "customer_seats" USING btree ("ends_on") WHERE "customer_seats"."ends_on" is not null and "customer_seats"."revoked_at" is null;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_time_zone_known" CHECK ((timestamp '2000-01-01' at time zone "organizations"."time_zone") is not null);--> statement-breakpoint
ALTER TABLE "customer_seats" ADD CONSTRAINT "customer_seats_revocation_known" CHECK (revocation in ('revoked', 'declined', 'expired', 'member_removed', 'ended', 'transferred', 'left', 'lapsed'));