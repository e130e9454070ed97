import { expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { tellAll } from '#domain/test/telling.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { type Announced, listenToFacts } from './announce.ts';

const { db, sql, url } = await testDatabase();

test('whoever listens hears which purchase or team the facts were about, and no more than numbers', async () => {
  const heard: (Announced | null)[] = [];
  const ear = connect(url, { max: 1 });
  await listenToFacts(ear, (announced) => heard.push(announced));
  const { ada, customerId, subscription } = await buildWorld(db, { subscription: { seats: 500 } });
  await tellAll(db);
  await expect.poll(() => heard.at(-1)?.subjectId).toBe(subscription.id);
  heard.length = 0;

  const lines = Array.from({ length: 500 }, () => ({ email: freshAddress() }));
  await assignSeats(db, ada, { source: { subscriptionId: subscription.id }, lines });
  await tellAll(db);
  const facts = await sql`
    select id::float8 as id, number::float8 as number, written_in::float8 as "writtenIn"
      from events
     where subscription_id = ${subscription.id} and type = 'customer_seat.assigned' order by number`;
  const about = (id: string) => heard.filter((one) => one?.subjectId === id);
  const numbers = () =>
    about(subscription.id)
      .flatMap((one) => one?.facts ?? [])
      .sort((a, b) => a.id - b.id);
  await expect.poll(numbers).toEqual([...facts]);
  expect(new Set(about(subscription.id).map((one) => one?.family))).toEqual(
    new Set(['customer_seat']),
  );
  // Whom a seat makes a member of the team is told to the team's pages.
  const joined = () => about(customerId).flatMap((one) => one?.facts ?? []).length;
  await expect.poll(joined).toBe(500);
  expect(heard.length).toBe(about(subscription.id).length + about(customerId).length);
  await disconnect(ear);
});

test('a fact that is rolled back is never announced', async () => {
  const heard: (Announced | null)[] = [];
  const ear = connect(url, { max: 1 });
  await listenToFacts(ear, (announced) => heard.push(announced));
  const { subscription } = await buildWorld(db);
  await expect(
    tellAll(db, () => {
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow();
  await sql`select pg_notify('usher_facts', ${JSON.stringify({ subjectId: 'end', facts: [] })})`;
  await expect.poll(() => heard.at(-1)?.subjectId).toBe('end');
  expect(heard.map((one) => one?.subjectId)).not.toContain(subscription.id);
  await disconnect(ear);
});

test('whose connection was lost is told that something may have been missed, and hears again', async () => {
  const heard: (Announced | null)[] = [];
  const ear = connect(url, { max: 1, applicationName: 'usher ear' });
  await listenToFacts(ear, (announced) => heard.push(announced));
  expect(heard).toEqual([null]);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
             where application_name = 'usher ear' and pid <> pg_backend_pid()`;
  await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(2);
  expect(heard).toEqual([null, null]);
  const { subscription } = await buildWorld(db);
  await tellAll(db);
  await expect.poll(() => heard.at(-1)?.subjectId).toBe(subscription.id);
  await disconnect(ear);
});
