import { sql } from 'drizzle-orm';
import type { Database, Executor } from '#db/database.ts';
import type { Fact } from '#domain/event/fact.ts';

/** The day that it is in a time zone, or so many days later. */
export async function dayAt(db: Executor, timeZone: string, later = 0): Promise<string> {
  const [row] = await db.execute<{ day: string }>(sql`
    select ((now() at time zone ${timeZone})::date + ${later}::int)::text as day`);
  return row?.day ?? '';
}

/**
 * Does something at one moment: the database's clock stands still in a transaction, and so no day
 * begins meanwhile.
 */
export function atOneMoment<Done>(db: Database, run: (then: Database) => Promise<Done>) {
  return db.transaction((tx) => run(tx as unknown as Database));
}

/** Lets the last day of a seat be over, everywhere: rows age, the clock is never touched. */
export async function letLastDayPass(db: Database, { id }: { id: string }): Promise<void> {
  await db.$client`
    update customer_seats set ends_on = (now() at time zone 'UTC')::date - 2 where id = ${id}`;
}

/** Lets so many days go by for a seat: rows age, the clock is never touched. */
export async function age(db: Database, { id }: { id: string }, days: number): Promise<void> {
  await db.$client`
    update customer_seats
       set invited_at = invited_at - make_interval(days => ${days}),
           remind_at = remind_at - make_interval(days => ${days}),
           invitation_token_expires_at = invitation_token_expires_at - make_interval(days => ${days})
     where id = ${id} and revoked_at is null`;
}

/** A time zone in which it is about noon now, so that a day's morning is over and its night is far. */
export async function whereItIsNoon(db: Database): Promise<string> {
  return zoneAt(db, 12);
}

/** A time zone in which the day has just begun. */
export async function whereItIsNight(db: Database): Promise<string> {
  return zoneAt(db, 2);
}

async function zoneAt(db: Database, hour: number): Promise<string> {
  const [row] = await db.$client<{ utc: number }[]>`
    select extract(hour from now() at time zone 'UTC')::int as utc`;
  const ahead = ((hour - (row?.utc ?? 0) + 36) % 24) - 12;
  return ahead >= 0 ? `Etc/GMT-${ahead}` : `Etc/GMT+${-ahead}`;
}

/**
 * Lets what happened to a seat have happened at these moments, one for each fact about it. History
 * can't be rewritten, so its guards look away for that.
 */
export async function happenedAt(
  db: Database,
  { id }: { id: string },
  moments: string[],
): Promise<void> {
  const [first, last] = [moments[0] ?? '', moments.at(-1) ?? ''];
  await db.$client.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    const facts = await sql<{ id: string }[]>`
      select id from events where seat_id = ${id} and type like 'customer\\_seat.%' order by id`;
    if (facts.length !== moments.length) throw new Error(`There are ${facts.length} facts`);
    for (const [at, fact] of facts.entries()) {
      await sql`
        update events set created_at = ${moments[at] ?? ''}::timestamptz where id = ${fact.id}`;
    }
    await sql`
      update customer_seats
         set created_at = ${first}::timestamptz,
             claimed_at = case when claimed_at is not null then ${first}::timestamptz end,
             revoked_at = case when revoked_at is not null then ${last}::timestamptz end
       where id = ${id}`;
  });
}

/** Numbers all facts, as the worker does before it tells them. Answers those that are new. */
export async function numberAll(db: Executor): Promise<Fact[]> {
  const facts = await db.execute<Fact>(sql`
    with last as (
      select organization_id, max(sequence) as sequence from events group by 1
    ), next as (
      select e.id, row_number() over (order by e.id) as place,
             case when e.organization_id is not null then coalesce(last.sequence, 0)
               + row_number() over (partition by e.organization_id order by e.id) end as sequence
        from events e left join last using (organization_id)
       where e.number is null
    )
    update events e
       set number = (select coalesce(max(number), 0) from events) + next.place,
           sequence = next.sequence
      from next where next.id = e.id
    returning e.id::float8 as id, e.number::float8 as number, e.type,
              e.written_in::float8 as "writtenIn",
              e.subscription_id as "subscriptionId", e.order_id as "orderId",
              e.customer_id as "customerId"`);
  return [...facts];
}
