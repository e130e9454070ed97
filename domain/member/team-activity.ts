import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { isOfTeam } from '#db/schema/index.ts';
import { type Actor, manages } from '#domain/actor.ts';
import { type ActivityPage, type Asked, readActivity } from '#domain/event/activity.ts';
import { type Deed, deedColumns } from '#domain/event/deed.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import type { Role } from './facts.ts';

/** What became of somebody in a team. */
export type TeamDeed = Deed & {
  /** Whom it is about: the name where known, else the address. */
  person: string | null;
  email: string | null;
  role: { before: Role | null; after: Role | null };
  /** Whether it changed the name, or the address. */
  changed: { name: boolean; email: boolean };
};

const isRoleChange = `e.before ->> 'role' is distinct from e.after ->> 'role'`;

/** What can become of a team, and what each asks of a fact `e`. */
export const teamKinds = {
  joined: sql.raw(`e.type in ('member.created', 'member.invited')`),
  roles: sql.raw(`(e.type = 'member.updated' and ${isRoleChange})`),
  removed: sql.raw(`e.type = 'member.deleted'`),
  ownership: sql.raw(`e.type like 'ownership.%'`),
  details: sql.raw(`(e.type = 'member.updated' and not ${isRoleChange})`),
} as const;

export type TeamKind = keyof typeof teamKinds;

export type TeamActivityQuery = Asked & { customerId: string; kind?: TeamKind | undefined };

/**
 * Lists what became of a customer's team, newest first: who was brought in and taken out, which roles
 * changed, to whom the ownership was offered; who did it, when, and by which way in. By pages, as
 * `readActivity` does. A plain member whom a seat brought in is told of the seat.
 *
 * Refuses with `ResourceNotFound` where the actor doesn't manage the customer, and with `BadRequest`
 * what is no day.
 */
export async function teamActivityOf(
  db: Executor,
  actor: Actor,
  { customerId, kind, ...asked }: TeamActivityQuery,
): Promise<ActivityPage<TeamDeed>> {
  const theirs = sql`
    select c.id from customers c
     where c.id = ${isId(customerId) ? customerId : null} and c.deleted_at is null
       and ${manages(actor, sql`c.id`, sql`c.organization_id`)}`;
  const scope = sql`customer_id = (${theirs}) and ${sql.raw(isOfTeam)}`;
  const told = kind ? teamKinds[kind] : sql`true`;
  const page = await readActivity<TeamDeed>(db, { scope, columns, kind: told, asked });
  // An empty page of somebody else's team must not look like an empty team.
  if (page.activity.length === 0 && (await db.execute(theirs)).length === 0) {
    throw notFound('Customer');
  }
  return page;
}

const columns = sql`
  ${deedColumns}, coalesce(subject.name, subject.email, e.after ->> 'email') as person,
  coalesce(subject.email, e.after ->> 'email') as email,
  jsonb_build_object('before', e.before -> 'role', 'after', e.after -> 'role') as role,
  jsonb_build_object(
    'name', e.before -> 'name' is distinct from e.after -> 'name',
    'email', e.before -> 'email' is distinct from e.after -> 'email') as changed`;
