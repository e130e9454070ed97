-- In two steps, so that the facts there are needn't be written anew: they have none.
ALTER TABLE "events" ADD COLUMN "written_in" bigint;--> statement-breakpoint
ALTER TABLE "events" ALTER COLUMN "written_in" SET DEFAULT pg_current_xact_id()::text::bigint;
