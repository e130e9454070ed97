import postgres, { type Sql } from 'postgres';
import { migrate } from '#db/migrate.ts';
import { onServer } from '#db/test/server.ts';
import { fill } from './fill.ts';
import { idExpression, numberExpression, type Sources, sourceExpression } from './numbers.ts';

/** A database with so many seats, and what puts it back after each turn. */
export type World = {
  seats: number;
  url: string;
  sql: Sql;
  /** The index from which on people are new; it grows with each turn. */
  fresh: number;
};

/** What a turn's seats look like before it. */
export type Begin = 'pending' | 'claimed';

/** Makes a database on the server and fills it, set-based. */
export async function buildWorld(server: string, seats: number): Promise<World> {
  const url = onServer(server, `seats_${seats}`);
  await onlyThere(server, seats, 'create');
  await migrate(url);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await fill(sql, seats);
  return { seats, url, sql, fresh: seats + 1 };
}

/** Leaves nothing of it behind. */
export async function dropWorld(server: string, { seats, sql }: World): Promise<void> {
  await sql.end();
  await onlyThere(server, seats, 'drop');
}

async function onlyThere(server: string, seats: number, wanted: 'create' | 'drop'): Promise<void> {
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  const name = sql(`seats_${seats}`);
  await sql`drop database if exists ${name} with (force)`;
  if (wanted === 'create') await sql`create database ${name}`;
  await sql.end();
}

/** Gives new people, from the index on, their membership of the call's purchase. */
export async function addMembers(
  { sql }: World,
  at: Sources,
  { first, calls }: { first: number; calls: number },
): Promise<void> {
  await sql.unsafe(`
    insert into members (id, customer_id, email)
    select ${idExpression('seat', `(${first} + call)`)},
           ${idExpression('customer', sourceExpression(at, 'call'))},
           ${numberExpression(`(${first} + call)::bigint`)} || '@example.com'
      from generate_series(0, ${calls - 1}) call`);
}

/** Gives them a seat of it as well. */
export async function addSeats(
  world: World,
  at: Sources,
  { first, calls, begin }: { first: number; calls: number; begin: Begin },
): Promise<void> {
  await addMembers(world, at, { first, calls });
  const source = sourceExpression(at, 'call');
  await world.sql.unsafe(`
    insert into customer_seats (id, subscription_id, customer_id, member_id, email, status,
                                claimed_at, invitation_token_expires_at)
    select ${idExpression('seat', `(${first} + call)`)}, ${idExpression('subscription', source)},
           ${idExpression('customer', source)}, ${idExpression('seat', `(${first} + call)`)},
           ${numberExpression(`(${first} + call)::bigint`)} || '@example.com', '${begin}',
           case when '${begin}' = 'claimed' then now() end, now() + interval '7 days'
      from generate_series(0, ${calls - 1}) call`);
}

/** Counts the seats of this turn that ended up in a status. */
export async function seatsThatBecame({ sql }: World, status: string): Promise<number> {
  const [found] = await sql<{ count: number }[]>`
    select count(*)::int as count from customer_seats
     where subscription_id in (select id from subscriptions) and created_at > now() - interval '1 year'
       and status = ${status}`;
  return found?.count ?? 0;
}

/** Forgets what a turn has written, and leaves the tables as they were. */
export async function restore({ sql }: World): Promise<void> {
  await sql.begin(async (tx) => {
    // History is only ever added to; the bench alone steps around that.
    await tx`set local session_replication_role = replica`;
    await tx`delete from events where number is null`;
  });
  await sql`
    with gone as (
      delete from customer_seats
       where subscription_id in (select id from subscriptions)
         and created_at > now() - interval '1 year'
      returning member_id
    )
    delete from members where id in (select member_id from gone)`;
  await sql`vacuum customer_seats, members, events, subscriptions`;
}
