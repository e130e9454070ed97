import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { type Days, within } from '#domain/day/begin.ts';
import { patternOf } from '#domain/list/contains.ts';
import { cut, endOfWalk, lookedAt } from '#domain/list/look.ts';
import { isByPerson } from './deed.ts';

/** Who can have done something, beside people who manage, of whom each has an address. */
export const activityActors = {
  holders: sql.raw(`e.actor_kind in ('holder', 'invitee', 'joiner')`),
  merchant: sql.raw(`e.actor_kind in ('organization', 'operator')`),
  usher: sql.raw(`e.actor_kind = 'system'`),
} as const;

export type ActivityActor = keyof typeof activityActors;

/** What can be asked of any activity, beside its kind. */
export type Asked = {
  /** One of those who manage, by their address, or a kind of doer. */
  by?: ActivityActor | { email: string } | undefined;
  days?: Days | undefined;
  /** Part of the name or an address of whom it is about. */
  search?: string | undefined;
  /** The last fact of the page before: its `next`. */
  after?: number | undefined;
  limit: number;
};

export type ActivityPage<Told> = { activity: Told[]; next: number | null };

type Reading = {
  /** What cuts the facts `e` along their index. */
  scope: SQL;
  /** What is told of a fact `e`, which is about the member `subject`. */
  columns: SQL;
  /** Which kind of fact is told. */
  kind: SQL;
  asked: Asked;
};

/**
 * Reads facts, newest first. Pages are cut by key, and each looks at a limited number of facts, so
 * that a page has a bound, however many there are; where few fit, it ends early and says where to
 * look further.
 */
export async function readActivity<Told extends { id: number }>(
  db: Executor,
  { scope, columns, kind, asked }: Reading,
): Promise<ActivityPage<Told>> {
  const { limit } = asked;
  const walk = walkThrough(scope, asked);
  const rows = await db.execute(sql`
    select ${columns}
      from (${walk} ${cut(lookedAt)}) e
      left join members subject on subject.id = e.member_id
     where ${kind} ${narrowed(asked)}
     order by e.created_at desc, e.id desc ${cut(limit + 1)}`);
  const activity = rows.slice(0, limit) as unknown as Told[];
  if (rows.length > limit) return { activity, next: activity.at(-1)?.id ?? null };
  const end = await endOfWalk(db, walk);
  return { activity, next: end === null ? null : Number(end) };
}

function walkThrough(scope: SQL, { days, after }: Asked): SQL {
  return sql`
    select e.* from events e
     where ${scope}
       ${days ? sql`and ${within(sql`e.created_at`, days)}` : sql``}
       ${after === undefined ? sql`` : sql`and ${before(after, scope)}`}
     order by e.created_at desc, e.id desc`;
}

function before(after: number, scope: SQL): SQL {
  return sql`(e.created_at, e.id) < (
    select e.created_at, e.id from events e where e.id = ${after}::bigint and ${scope})`;
}

function narrowed({ by, search }: Asked): SQL {
  return sql`${by ? sql`and ${doneBy(by)}` : sql``} ${search ? sql`and ${about(search)}` : sql``}`;
}

function doneBy(by: NonNullable<Asked['by']>): SQL {
  if (typeof by === 'string') return activityActors[by];
  return sql`(${isByPerson} and lower(e.actor_id) = lower(${by.email}))`;
}

function about(search: string): SQL {
  const pattern = patternOf(search.trim());
  return sql`(subject.name ilike ${pattern} or subject.email ilike ${pattern}
    or e.after ->> 'email' ilike ${pattern})`;
}
