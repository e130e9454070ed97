import { inspect } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { constraintOf, isDeadlock } from './constraint.ts';
import { users } from './schema/index.ts';
import { StatementError } from './statement-error.ts';
import { testDatabase } from './test/database.ts';

const { db } = await testDatabase();
const secret = 'eve.secret@example.com';
await db.insert(users).values({ email: secret });

const failures = {
  'a type that does not fit': () => db.execute(sql`select ${secret}::uuid`),
  'a missing table': () => db.execute(sql`select ${secret} from nowhere`),
  'a duplicate': () => db.insert(users).values({ email: secret }),
  'a value of the wrong kind': () => db.select().from(users).where(eq(users.id, secret)),
  'a row that breaks a check': () =>
    db.execute(sql`insert into organizations (name, slug) values (${secret}, ${secret})`),
  'a statement in a transaction': () =>
    db.transaction((tx) => tx.transaction((inner) => inner.execute(sql`select ${secret}::int`))),
};

test.each(Object.entries(failures))('%s is told without what was given', async (_, fail) => {
  const error = await failureOf(fail());
  expect(error).toBeInstanceOf(StatementError);
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain(secret);
  expect(JSON.stringify(error)).not.toContain(secret);
  expect((error as StatementError).statement).toMatch(/\$1/);
  expect(inspect(error)).toMatch(/^StatementError: [^\n]+\n +at /);
});

test('the constraint that was broken is still named', async () => {
  expect(constraintOf(await failureOf(failures['a duplicate']()))).toMatch(/^users_/);
});

test('a dead-lock is still known', async () => {
  const [ada, bob] = [await freshUser(), await freshUser()];
  const lock = (id: string) => sql`select 1 from users where id = ${id} for update`;
  const [adaIsLocked, bobIsLocked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const outcomes = await Promise.allSettled([
    db.transaction(async (tx) => {
      await tx.execute(lock(ada));
      adaIsLocked.resolve();
      await bobIsLocked.promise;
      await tx.execute(lock(bob));
    }),
    db.transaction(async (tx) => {
      await tx.execute(lock(bob));
      bobIsLocked.resolve();
      await adaIsLocked.promise;
      await tx.execute(lock(ada));
    }),
  ]);
  const failed = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(failed.map(isDeadlock)).toEqual([true]);
});

async function freshUser(): Promise<string> {
  const [user] = await db
    .insert(users)
    .values({ email: `${crypto.randomUUID()}@example.com` })
    .returning();
  return user?.id ?? '';
}

function failureOf(work: PromiseLike<unknown>): Promise<unknown> {
  return Promise.resolve(work).then(
    () => null,
    (thrown: unknown) => thrown,
  );
}
