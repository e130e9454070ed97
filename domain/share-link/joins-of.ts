import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import { linkJoins } from './facts.ts';

/** Somebody who came by a link. */
export type Joined = {
  id: string;
  joinedAt: Date;
  email: string;
  name: string | null;
  seatId: string;
  /** How the seat stands now. */
  status: 'claimed' | 'revoked';
};

export type JoinQuery = {
  linkId: string;
  /** The last of the page before: its `next`. */
  after?: string | undefined;
  limit: number;
};

export type JoinPage = { people: Joined[]; next: string | null };

/**
 * Lists who came by a link, newest first; pages are cut by key. Refuses a link of a purchase that the
 * actor doesn't manage (`ResourceNotFound`), and a page that can't be (`BadRequest`).
 */
export async function joinsOf(
  db: Executor,
  actor: Actor,
  { linkId, after, limit }: JoinQuery,
): Promise<JoinPage> {
  const managed = sql`
    select l.id from share_links l ${linkJoins}
     where l.id = ${isId(linkId) ? linkId : null}
       and ${manages(actor, sql`p.customer_id`, sql`p.organization_id`)}`;
  const rows = await db.execute<Joined>(sql`
    select j.id, j.joined_at as "joinedAt", s.email, m.name, s.id as "seatId", s.status
      from share_link_joins j
      join customer_seats s on s.id = j.seat_id
      join members m on m.id = s.member_id
     where j.link_id = (${managed}) and j.joined_at is not null
       ${after ? sql`and ${below(after)}` : sql``}
     order by j.joined_at desc, j.id desc
     limit ${sql.raw(String(Math.trunc(limit) + 1))}`);
  if (rows.length === 0 && (await db.execute(managed)).length === 0) throw notFound('Link');
  const people = rows.slice(0, limit);
  return { people, next: rows.length > limit ? (people.at(-1)?.id ?? null) : null };
}

function below(joinId: string): SQL {
  if (!isId(joinId)) throw new Refusal('BadRequest', 'This page does not exist');
  return sql`(j.joined_at, j.id) < (
    select last.joined_at, last.id from share_link_joins last
     where last.id = ${joinId} and last.link_id = j.link_id)`;
}
