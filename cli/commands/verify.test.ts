import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { seated } from '#domain/test/seating.ts';
import { buildWorld } from '#domain/test/world.ts';
import { migrateJobs } from '#outbox/jobs/migrate.ts';
import { usherOn } from '../test/usher.ts';

const { db, url, sql } = await testDatabase();
await migrateJobs(url);
const usher = usherOn(url);

test('promises that are kept end well; one that a hand broke is named, and the code is 1', async () => {
  const kept = await usher('verify');
  expect(kept).toMatchObject({ code: 0, said: '' });
  expect(kept.out).not.toContain('BROKEN');
  const { ada, subscription } = await buildWorld(db);
  await seated(db, ada, { subscriptionId: subscription.id });
  await sql`alter table customer_seats disable trigger customer_seats_count_deleted`;
  await sql`delete from customer_seats where subscription_id = ${subscription.id}`;
  const broken = await usher('verify');
  expect(broken).toMatchObject({ code: 1, said: '' });
  expect(broken.out).toMatch(/^BROKEN {2}.*\n {8}- /m);
  const verdicts = JSON.parse((await usher('verify', '--json')).out);
  expect(verdicts).toContainEqual({
    promise: expect.any(String),
    broken: [`subscriptions ${subscription.id} counts 1 of 3 seats, 0 are live`],
  });
});

test('a database that lacks a migration, of ours or of the queues, is neither worked on nor verified', async () => {
  const [old, without] = await Promise.all([testDatabase(), testDatabase()]);
  await migrateJobs(old.url);
  await old.sql`delete from drizzle.__drizzle_migrations
    where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`;
  for (const { url } of [old, without]) {
    for (const command of ['worker', 'verify', 'seed']) {
      expect(await usherOn(url)(command)).toEqual({
        code: 1,
        out: '',
        said: 'The schema of the database is behind this Usher: run `npx usher migrate`.',
      });
    }
  }
  const usher = usherOn(without.url);
  expect(JSON.parse((await usher('migrate', '--json')).out)).toEqual({ changed: true });
  expect((await usher('migrate')).out).toBe('The schema was up to date already.');
});
