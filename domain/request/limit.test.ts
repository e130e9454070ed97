import { expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { Refusal } from '#domain/refusal.ts';
import { forgetRequests } from './forget.ts';
import { createLimit, type Limit } from './limit.ts';

const { db, sql, url } = await testDatabase();

/** That of a table which is never slow, however busy the machine is: a minute of patience. */
const counted = (of: typeof db, name: string, perMinute: number) =>
  createLimit(of, name, perMinute, 60_000);

/** How many of so many requests at once are let in. */
async function admitted(requests: Promise<void>[]): Promise<number> {
  const results = await Promise.allSettled(requests);
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(Refusal);
  }
  return results.filter(({ status }) => status === 'fulfilled').length;
}

const times = (count: number, limit: Limit, who: string) =>
  Array.from({ length: count }, () => limit(who));

test('two instances count together: of 40 requests at once, as many as the limit are let in', async () => {
  const other = connect(url);
  const limits = [db, other].map((instance) => counted(instance, 'together', 7));
  expect(await admitted(limits.flatMap((limit) => times(20, limit, 'bob')))).toBe(7);
  await disconnect(other);
});

test('another one, and another limit, are counted apart', async () => {
  const [limit, other] = [counted(db, 'apart', 1), counted(db, 'other', 1)];
  await limit('bob');
  await limit('ada');
  await other('bob');
  await expect(limit('bob')).rejects.toMatchObject({
    code: 'TooManyRequests',
    values: { seconds: expect.any(Number) },
  });
});

test('there is room again after a minute, and what is over is forgotten', async () => {
  await counted(db, 'again', 1)('bob');
  await expect(counted(db, 'again', 1)('bob')).rejects.toBeInstanceOf(Refusal);
  await sql`update rate_limits set expire = now() - interval '1 second' where key = 'again:bob'`;
  await counted(db, 'again', 1)('bob');
  await sql`update rate_limits set expire = now() - interval '1 second' where key = 'again:bob'`;
  await forgetRequests(db);
  expect(await sql`select key from rate_limits where key = 'again:bob'`).toEqual([]);
});

test('a table that is slow, and one that is away, hold up nobody; the process counts by itself', async () => {
  const other = connect(url, { max: 1 });
  const limit = createLimit(db, 'slow', 3);
  await other.transaction(async (tx) => {
    await tx.execute('lock table rate_limits in access exclusive mode');
    const began = performance.now();
    expect(await admitted(times(8, limit, 'bob'))).toBe(3);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
  await disconnect(other);
  await expect(createLimit(other, 'away', 1)('bob')).resolves.toBeUndefined();
});

test('a limit of nothing is none, and writes nothing', async () => {
  expect(await admitted(times(50, createLimit(db, 'none', 0), 'bob'))).toBe(50);
  expect(await sql`select key from rate_limits where key like 'none:%'`).toEqual([]);
});
