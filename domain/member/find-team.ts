import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';

/** A customer, as the people who manage it see it, and how many it has. */
export type Team = {
  customerId: string;
  customerName: string | null;
  ownerEmail: string | null;
  people: number;
  managers: number;
  organizationName: string;
  accentColor: string | null;
  logo: string | null;
  supportEmail: string | null;
  timeZone: string;
};

/** Reads the team of a customer that the actor manages; undefined where there is none. */
export async function findTeam(
  db: Executor,
  actor: Actor,
  { customerId }: { customerId: string },
): Promise<Team | undefined> {
  if (!isId(customerId)) return undefined;
  const [team] = await db.execute<Team>(sql`
    select c.id as "customerId", c.name as "customerName", people.owner as "ownerEmail",
           people.all as people, people.managers, o.name as "organizationName",
           o.accent_color as "accentColor", o.logo,
           o.support_email as "supportEmail", o.time_zone as "timeZone"
      from customers c
      join organizations o on o.id = c.organization_id
      cross join lateral (
        select count(*)::int as all, max(email) filter (where role = 'owner') as owner,
               (count(*) filter (where role in ('owner', 'billing_manager')))::int as managers
          from members where customer_id = c.id and deleted_at is null) people
     where c.id = ${customerId} and c.deleted_at is null and c.type = 'team'
       and ${manages(actor, sql`c.id`, sql`c.organization_id`)}`);
  return team;
}
