import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { recordEvent } from '#domain/event/record.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { buildWorld, freshAddress, operator, system } from '#domain/test/world.ts';
import { openOffice } from '#outbox/test/office.ts';

const office = await openOffice();
const { db, sql, url } = office;
await Promise.all([office.work(), office.work(), office.work()]);

async function expectNoGap() {
  const [numbers] = await sql`
    select count(*)::int as facts, count(distinct number)::int as numbers,
           min(number)::int as first, max(number)::int as last from events`;
  expect(numbers).toMatchObject({ first: 1, numbers: numbers?.facts, last: numbers?.facts });
}

test('several workers number what many write at once: no gap, no fact twice, none forgotten', async () => {
  const writers = connect(url, { max: 12 });
  const facts = 600;
  await Promise.all(
    Array.from({ length: 12 }, async (_, writer) => {
      for (let i = 0; i < facts / 12; i += 1) {
        const rollsBack = i % 5 === 4;
        await writers
          .transaction(async (tx) => {
            await recordEvent(tx, system, {
              type: 'product.updated',
              after: { writer, rollsBack },
            });
            if (i % 7 === 0) await sleep(5);
            if (rollsBack) throw new Error('changed my mind');
          })
          .catch(() => {});
      }
    }),
  );
  await office.settle();
  await disconnect(writers);
  await expectNoGap();
  const [told] = await sql`
    select count(*)::int as all, (count(*) filter (where after->>'rollsBack' = 'true'))::int as undone
      from events where type = 'product.updated'`;
  expect(told).toEqual({ all: (facts * 4) / 5, undone: 0 });
});

test('a fact that is committed late still gets its number, after those told before it', async () => {
  const slow = connect(url, { max: 1 });
  await slow.transaction(async (tx) => {
    await recordEvent(tx, system, { type: 'token.created', after: { pace: 'slow' } });
    await recordEvent(db, system, { type: 'token.created', after: { pace: 'quick' } });
    await expect
      .poll(() => sql`select 1 from events where after->>'pace' = 'quick' and number is not null`)
      .toHaveLength(1);
  });
  await office.settle();
  await disconnect(slow);
  const order =
    await sql`select after->>'pace' as pace from events where after ? 'pace' order by number`;
  expect(order.map(({ pace }) => pace)).toEqual(['quick', 'slow']);
  await expectNoGap();
});

test('each fact is told by exactly one letter, whoever takes it', async () => {
  const people = Array.from({ length: 60 }, () => freshAddress('bob'));
  const { subscription } = await buildWorld(db, { subscription: { seats: 60 } });
  await assignSeats(db, operator, {
    source: { subscriptionId: subscription.id },
    lines: people.map((email) => ({ email })),
  });
  await office.settle();
  const counts = await Promise.all(
    people.map(async (email) => (await office.lettersTo(email)).length),
  );
  expect(new Set(counts)).toEqual(new Set([1]));
  const ids = (await office.lettersAtAll()).map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
  await expectNoGap();
});

test('no job holds anything secret', async () => {
  const jobs = await sql`select data from pgboss.job where name = 'letters'`;
  expect(jobs.length).toBeGreaterThan(10);
  const kept = new Set(jobs.flatMap(({ data }) => Object.keys(data)));
  expect([...kept].filter((key) => key !== 'memberId').sort()).toEqual(['eventId', 'letter']);
});
