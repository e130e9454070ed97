import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { testDatabase } from '#db/test/database.ts';
import { deleteCustomer } from '#domain/customer/delete.ts';
import { lockSource } from '#domain/purchase/lock.ts';
import { Refusal } from '#domain/refusal.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { availableSeats } from '#domain/seat/available.ts';
import { drafted, fitting, forLists } from '#domain/test/importing.ts';
import { freshAddress } from '#domain/test/world.ts';
import { assignImport } from './assign.ts';
import { discardImport } from './discard.ts';
import { mapColumns } from './map-columns.ts';
import { mendImport } from './mend.ts';

const { db, url, sql } = await testDatabase();
const second = connect(url, { max: 4 });
afterAll(() => disconnect(second));

async function listed(seats: number, rows: number) {
  const built = await forLists(db, seats);
  const people = Array.from({ length: rows }, () => freshAddress('bob'));
  const importId = await drafted(db, built.ada, built.source, people.join('\n'));
  return { ...built, people, importId };
}

test('a list that two hand out at once seats each person once', async () => {
  const { ada, source, importId } = await listed(60, 50);
  const both = await Promise.all([
    assignImport(db, ada, { importId, ...fitting }),
    assignImport(second, ada, { importId, ...fitting }),
  ]);
  expect(both.map((counts) => counts.new).sort()).toEqual([0, 50]);
  expect(await availableSeats(db, ada, { source })).toEqual({ total: 60, available: 10 });
  const [list] = await sql`select assigned from imports where id = ${importId}`;
  expect(list?.assigned).toBe(50);
});

test('two lists of the same people, handed out at once, seat each person once', async () => {
  const { ada, source, people, importId } = await listed(60, 50);
  const twin = await drafted(db, ada, source, people.reverse().join(', '));
  const both = await Promise.all([
    assignImport(db, ada, { importId, mode: 'all_or_nothing' }),
    assignImport(second, ada, { importId: twin, mode: 'all_or_nothing' }),
  ]);
  expect(both[0].new + both[1].new).toBe(50);
  expect(both[0].seated + both[1].seated).toBe(50);
});

test('a list against single assignments never overfills, and never seats a person twice', async () => {
  const { ada, source, people, importId } = await listed(40, 30);
  const some = [...people.slice(0, 15), ...Array.from({ length: 15 }, () => freshAddress('carol'))];
  const singles = some.map((email) =>
    assignSeat(second, ada, { source, recipient: { email } }).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    }),
  );
  await Promise.all([assignImport(db, ada, { importId, ...fitting }), ...singles]);
  const [seats] = await sql`
    select count(*)::int as seats, count(distinct lower(email))::int as people from customer_seats
     where subscription_id = ${source.subscriptionId} and revoked_at is null`;
  expect(seats?.seats).toBeLessThanOrEqual(40);
  expect(seats?.people).toBe(seats?.seats);
});

test('a row that got its seat meanwhile is not mended', async () => {
  const { ada, people, importId } = await listed(60, 50);
  const mendings = people.map((_, position) => ({ position, column: 0, text: `late${position}` }));
  await Promise.all([
    assignImport(db, ada, { importId, ...fitting }),
    mendImport(second, ada, { importId, mendings }),
  ]);
  const rows = await sql`
    select r.cells->>0 as typed, s.email from import_rows r
      left join customer_seats s on s.id = r.seat_id where r.import_id = ${importId}`;
  expect(rows).toHaveLength(50);
  for (const { typed, email } of rows) {
    expect(email === null ? typed.startsWith('late') : typed === email).toBe(true);
  }
});

test('a list against the deletion of its customer ends without a dead-lock', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { ada, merchant, customerId, source, importId } = await listed(30, 20);
    const [assigned] = await Promise.allSettled([
      assignImport(db, ada, { importId, ...fitting }),
      deleteCustomer(second, merchant, { which: { customerId } }),
    ]);
    if (assigned.status === 'rejected') expect(assigned.reason).toBeInstanceOf(Refusal);
    const [live] = await sql`
      select count(*)::int as count from customer_seats
       where subscription_id = ${source.subscriptionId} and revoked_at is null`;
    expect(live?.count).toBe(0);
  }
});

// Else they would lock the list and then the purchase, and meet whoever locks them in the order.
test('who works on a list waits for nobody who works on its purchase', async () => {
  const { ada, source, importId } = await listed(30, 20);
  await second.transaction(async (tx) => {
    await lockSource(tx, source);
    await mapColumns(db, ada, { importId, uses: ['email'] });
    await mendImport(db, ada, { importId, mendings: [{ position: 0, column: 0, text: 'bob' }] });
    await discardImport(db, ada, { importId });
  });
});
