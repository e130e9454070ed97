import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { roleRank } from '#db/schema/index.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { isId } from '#domain/id.ts';
import { patternOf } from '#domain/list/contains.ts';
import { notFound, Refusal } from '#domain/refusal.ts';
import type { Role } from './facts.ts';

/** A live seat, as the list of people shows it. */
export type TeamSeat = {
  id: string;
  purchaseId: string;
  productName: string;
  status: 'pending' | 'claimed';
};

/** Somebody of a team, and what they hold of what the team bought. */
export type TeamMember = {
  id: string;
  createdAt: Date;
  role: Role;
  email: string;
  name: string | null;
  seats: TeamSeat[];
};

export type TeamFilter = 'all' | 'managers' | 'members';

export type TeamQuery = {
  customerId: string;
  show?: TeamFilter | undefined;
  /** Part of a name, an address or an external id. */
  search?: string | undefined;
  /** The last person of the page before: its `next`. */
  after?: string | undefined;
  /** One person only. */
  memberId?: string | undefined;
  /** People a page. */
  limit: number;
};

export type TeamPage = { people: TeamMember[]; next: string | null };

const filters: Record<TeamFilter, SQL> = {
  all: sql`true`,
  managers: sql`m.role in ('owner', 'billing_manager')`,
  members: sql`m.role = 'member'`,
};

const rank = roleRank(sql`m.role`);

/**
 * Lists the people of a customer: its owner, then who manages with them, then everybody else, each
 * in the order of joining, with the seats that they would lose by leaving. Pages are cut by key, so
 * that a page costs the same wherever it lies. Refuses a customer that isn't the actor's
 * (`ResourceNotFound`), and a page that can't be (`BadRequest`).
 */
export async function teamOf(
  db: Executor,
  actor: Actor,
  { customerId, show = 'all', search, after, memberId, limit }: TeamQuery,
): Promise<TeamPage> {
  const theirs = sql`
    select c.id from customers c
     where c.id = ${isId(customerId) ? customerId : null} and c.deleted_at is null
       and ${manages(actor, sql`c.id`, sql`c.organization_id`)}`;
  const rows = await db.execute<TeamMember>(sql`
    select m.id, m.created_at as "createdAt", m.role, m.email, m.name, held.seats
      from members m
      cross join lateral (${seatsHeld}) held
     where m.customer_id = (${theirs}) and m.deleted_at is null and ${filters[show]}
       ${search ? sql`and ${matching(search)}` : sql``}
       ${memberId === undefined ? sql`` : sql`and m.id = ${isId(memberId) ? memberId : null}`}
       ${after ? sql`and ${below(after)}` : sql``}
     order by ${rank}, m.created_at, m.id
     limit ${sql.raw(String(Math.trunc(limit) + 1))}`);
  // An empty page of somebody else's team must not look like an empty team.
  if (rows.length === 0 && (await db.execute(theirs)).length === 0) throw notFound('Customer');
  const people = rows.slice(0, limit);
  return { people, next: rows.length > people.length ? (people.at(-1)?.id ?? null) : null };
}

const seatsHeld = sql.raw(`
  select coalesce(json_agg(seat order by seat."productName", seat.id), '[]') as seats
    from (select s.id, s.status, p.id as "purchaseId", prod.name as "productName"
            from customer_seats s
            cross join lateral (
              select id, product_id from subscriptions where id = s.subscription_id
              union all
              select id, product_id from orders where id = s.order_id) p
            join products prod on prod.id = p.product_id
           where s.member_id = m.id and s.revoked_at is null) seat`);

function matching(search: string): SQL {
  const pattern = patternOf(search.trim());
  return sql`(m.email ilike ${pattern} or m.name ilike ${pattern} or m.external_id ilike ${pattern})`;
}

function below(memberId: string): SQL {
  if (!isId(memberId)) throw new Refusal('BadRequest', 'This page does not exist');
  return sql`(${rank}, m.created_at, m.id) > (
    select ${roleRank(sql`last.role`)}, last.created_at, last.id from members last
     where last.id = ${memberId} and last.customer_id = m.customer_id)`;
}
