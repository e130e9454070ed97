import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openOffice } from '#outbox/test/office.ts';
import { openServer } from '#outbox/test/server.ts';

const { db, sql, url } = await openOffice();
// Missed sooner than usual, and taken up again at once.
await sql`update pgboss.queue set heartbeat_seconds = 10, retry_delay = 1, retry_delay_max = 1 where name = 'letters'`;
// Slow enough that a kill always meets letters under way: some not sent, some sent and not noted.
const server = await openServer({ letter: () => sleep(30, null) });

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

async function startProcess(): Promise<ChildProcess> {
  const child = fork(
    fileURLToPath(new URL('../test/worker-process.ts', import.meta.url)),
    [url, server.smtpUrl],
    { execArgv: ['--import', import.meta.resolve('tsx')] },
  );
  children.push(child);
  await once(child, 'message');
  return child;
}

test('kill -9 between commit and delivery loses no letter, and none has two Message-IDs', async () => {
  const seats = 60;
  const world = await buildWorld(db, { subscription: { seats } });
  const people = Array.from({ length: seats }, () => freshAddress('bob'));
  const source = { subscriptionId: world.subscription.id };

  for (let kill = 0; kill < 3; kill += 1) {
    const child = await startProcess();
    const before = server.seen.length;
    const lines = people.slice(kill * 20, kill * 20 + 20).map((email) => ({ email }));
    await assignSeats(db, world.ada, { source, lines });
    // The first dies as soon as the commit is done, the others amid delivery.
    if (kill > 0) await expect.poll(() => server.seen.length, soon).toBeGreaterThan(before + 2);
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  const [open] = await sql`
    select (select count(*) from events where number is null)
         + (select count(*) from pgboss.job where name = 'letters' and state < 'completed') as count`;
  expect(Number(open?.count)).toBeGreaterThan(0);

  await startProcess();
  const reached = () => new Set(server.seen.map(({ to }) => to)).size;
  await expect.poll(reached, { timeout: 60_000, interval: 200 }).toBe(seats + 1);
  const ids = new Set(server.seen.map(({ to, messageId }) => `${to} ${messageId}`));
  expect(ids.size).toBe(seats + 1);
  const [numbers] = await sql`
    select count(*)::int as facts, max(number)::int as last from events where number is not null`;
  expect(numbers?.last).toBe(numbers?.facts);
}, 120_000);

const soon = { timeout: 15_000, interval: 20 };
