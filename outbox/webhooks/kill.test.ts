import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { endpointOf } from '#domain/test/webhooks.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openOffice } from '#outbox/test/office.ts';
import { targets } from '#outbox/test/settings.ts';

const { db, sql, url, smtpUrl } = await openOffice();

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

async function start(program: string, ...args: string[]): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL(`../test/${program}`, import.meta.url)), args, {
    execArgv: ['--import', import.meta.resolve('tsx')],
  });
  children.push(child);
  await once(child, 'message');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address() as { port: number };
  await new Promise((closed) => probe.close(closed));
  return port;
}

/** Each webhook that has come, by its id, with how often and what it said. */
const came = new Map<string, { times: number; bodies: Set<string> }>();

async function startReceiver(port: number): Promise<ChildProcess> {
  const receiver = await start('receiver-process.ts', String(port));
  receiver.on('message', ({ id, body }: { id: string; body: string }) => {
    const known = came.get(id) ?? { times: 0, bodies: new Set() };
    came.set(id, { times: known.times + 1, bodies: known.bodies.add(body) });
  });
  return receiver;
}

const soon = { timeout: 15_000, interval: 5 };

test('kill -9 of worker and receiver loses no webhook, and one that comes twice keeps its id', async () => {
  const seats = 200;
  const world = await buildWorld(db, { subscription: { seats } });
  const source = { subscriptionId: world.subscription.id };
  const port = await freePort();
  const { id } = await endpointOf(db, world.organization, {
    url: `http://127.0.0.1:${port}/hooks`,
    targets,
    events: ['customer_seat.assigned'],
  });
  let receiver = await startReceiver(port);
  const people = Array.from({ length: seats }, () => ({ email: freshAddress('bob') }));
  for (let round = 0; round < 4; round += 1) {
    const worker = await start('worker-process.ts', url, smtpUrl);
    const before = came.size;
    const lines = people.slice(round * 50, round * 50 + 50);
    await assignSeats(db, world.ada, { source, lines });
    // The first worker dies as soon as the commit is done, the others amid delivery.
    if (round > 0) await expect.poll(() => came.size, soon).toBeGreaterThan(before + 5);
    if (round % 2 === 1) {
      await kill(receiver);
      receiver = await startReceiver(port);
    }
    await kill(worker);
  }
  const [open] = await sql`
    select (select count(*)::int from events where number is null) as untold,
           count(*) filter (where succeeded is null and attempts > 0)::int as "underWay",
           count(*) filter (where due_at is not null)::int as due
      from webhook_events where endpoint_id = ${id}`;
  expect(open?.untold + open?.due).toBeGreaterThan(0);
  expect(open?.underWay).toBeGreaterThan(0);

  await start('worker-process.ts', url, smtpUrl);
  // What a dead worker had taken is taken up again by itself, within its 20 seconds.
  await expect.poll(() => came.size, { timeout: 45_000, interval: 100 }).toBe(seats);
  await expect
    .poll(
      () => sql`select 1 from webhook_events where endpoint_id = ${id} and due_at is not null`,
      {
        timeout: 45_000,
        interval: 100,
      },
    )
    .toHaveLength(0);
  const events = await sql`
    select id, payload, succeeded from webhook_events where endpoint_id = ${id}`;
  expect(events).toHaveLength(seats);
  expect(new Set(events.map((event) => event.id))).toEqual(new Set(came.keys()));
  for (const event of events) {
    expect(event.succeeded).toBe(true);
    expect(came.get(event.id)?.bodies).toEqual(new Set([event.payload]));
  }
  const twice = [...came.values()].filter(({ times }) => times > 1);
  expect(twice.length).toBeGreaterThan(0);
  const [numbers] = await sql`
    select count(*)::int as facts, max(number)::int as last from events where number is not null`;
  expect(numbers?.last).toBe(numbers?.facts);
}, 150_000);
