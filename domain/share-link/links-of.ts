import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { notFound } from '#domain/refusal.ts';
import { type LinkState, linkJoins, linkState } from './facts.ts';

/** A link as who manages the purchase sees it. */
export type SeenLink = {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  closedAt: Date | null;
  domains: string[];
  mostJoins: number | null;
  joined: number;
  state: LinkState;
  /** Who made it, by name where that is known. */
  madeBy: string | null;
};

const most = 50;

/**
 * Lists the links that a purchase has or had, the newest 50, newest first. Refuses a purchase that
 * the actor doesn't manage (`ResourceNotFound`).
 */
export async function shareLinksOf(
  db: Executor,
  actor: Actor,
  { source }: { source: Source },
): Promise<SeenLink[]> {
  const { id, table, column, thing } = partsOf(source);
  const managed = sql`
    select p.id from ${table} p
     where p.id = ${id} and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}`;
  const links = await db.execute<SeenLink>(sql`
    select l.id, l.created_at as "createdAt", l.expires_at as "expiresAt",
           l.closed_at as "closedAt", l.domains, l.most_joins as "mostJoins", l.joined,
           ${linkState} as state,
           coalesce((select m.name from members m
                      where m.customer_id = c.id and lower(m.email) = lower(l.made_by)
                        and m.name is not null and m.deleted_at is null), l.made_by) as "madeBy"
      from share_links l ${linkJoins}
     where l.${column} = (${managed})
     order by l.created_at desc, l.id limit ${sql.raw(String(most))}`);
  if (links.length === 0 && (await db.execute(managed)).length === 0) throw notFound(thing);
  return [...links];
}
