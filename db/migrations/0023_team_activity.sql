DROP INDEX "events_invited_to_team";--> statement-breakpoint
CREATE INDEX "events_of_team" ON "events" USING btree ("customer_id","created_at","id") WHERE (type in ('member.deleted', 'member.invited', 'member.updated',
    'ownership.accepted', 'ownership.declined', 'ownership.expired', 'ownership.lapsed',
    'ownership.offered', 'ownership.withdrawn')
  or (type = 'member.created' and after ->> 'role' = 'billing_manager'));