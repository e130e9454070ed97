import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { drafted } from '#domain/test/importing.ts';
import { buildWorld } from '#domain/test/world.ts';
import { assignImport } from './assign.ts';
import { planImport } from './plan.ts';

const { db, sql } = await testDatabase();

const [few, many] = [1_000, 10_000];

async function list(people: number) {
  const { ada, subscription } = await buildWorld(db, { subscription: { seats: people } });
  const source = { subscriptionId: subscription.id };
  const rows = Array.from(
    { length: people },
    (_, at) => `Person ${at},person${at}@example.com,${at}`,
  );
  const text = ['Name,Email,Badge', ...rows].join('\n');
  return { ada, people, draft: () => drafted(db, ada, source, text) };
}

type List = Awaited<ReturnType<typeof list>>;

/** How long the quickest of a few takes: what else runs on the machine is not measured. */
async function quickest(run: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 4; time += 1) {
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/**
 * Ten times the rows take some ten times as long, on a slow machine too; what looked at each row for
 * each would take a hundred times as long.
 */
const bearable = 40;

test('10,000 rows are read, kept and planned in some ten times the time of 1,000', async () => {
  const plan = async ({ ada, draft, people }: List) => {
    const { counts } = await planImport(db, ada, { importId: await draft() });
    expect(counts).toEqual({ new: people, invalid: 0, beyond: 0, seated: 0, twice: 0 });
  };
  const [short, long] = [await list(few), await list(many)];
  const [soon, later] = [await quickest(() => plan(short)), await quickest(() => plan(long))];
  expect(later / soon).toBeLessThan(bearable);
});

test('10,000 rows get their seats in one transaction', async () => {
  const { ada, draft } = await list(many);
  const importId = await draft();
  await assignImport(db, ada, { importId, mode: 'all_or_nothing' });
  // What one transaction wrote carries its id.
  const [seats] = await sql`
    select count(*)::int as seats, count(distinct s.xmin::text)::int as transactions
      from import_rows r join customer_seats s on s.id = r.seat_id
     where r.import_id = ${importId} and r.xmin = s.xmin`;
  expect(seats).toEqual({ seats: many, transactions: 1 });
  const [again] = await sql`select assigned, passed_over from imports where id = ${importId}`;
  expect(again).toEqual({ assigned: many, passed_over: 0 });
});

test('the same 10,000 rows again are planned as soon, and change nothing', async () => {
  const again = async (people: number) => {
    const { ada, draft } = await list(people);
    await assignImport(db, ada, { importId: await draft(), mode: 'all_or_nothing' });
    const importId = await draft();
    const time = await quickest(async () => {
      const { counts } = await planImport(db, ada, { importId });
      expect(counts).toMatchObject({ new: 0, seated: people });
    });
    return { time, assign: () => assignImport(db, ada, { importId, mode: 'all_or_nothing' }) };
  };
  const [short, long] = [await again(few), await again(many)];
  expect(long.time / short.time).toBeLessThan(bearable);
  const [{ facts: before } = {}] = await sql`select count(*)::int as facts from events`;
  await long.assign();
  expect((await sql`select count(*)::int as facts from events`)[0]?.facts).toBe(before);
});
