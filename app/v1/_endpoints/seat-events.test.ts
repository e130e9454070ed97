import { expect, test } from 'vitest';
import { listFacts } from '#domain/event/list.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { seatsAt } from '#domain/seat/snapshot.ts';
import { readBy } from '#domain/test/scans.ts';
import { buildWorld, freshAddress, type World } from '#domain/test/world.ts';
import { numberFacts } from '#outbox/tell/number.ts';
import { openApi } from '../_test/api.ts';

const { db, sql, send, tokenOf } = await openApi();

/** Takes all facts, as the worker does. */
async function number(): Promise<void> {
  while ((await db.transaction((tx) => numberFacts(tx, 1_000))).length > 0);
}

async function world(options: Parameters<typeof buildWorld>[1] = {}) {
  const built = await buildWorld(db, options);
  const token = await tokenOf(built.organization);
  const get = async (path: string) => (await send(`GET /v1/seat-events${path}`, { token })).body;
  return {
    ...built,
    token,
    get,
    async events(after = 0): Promise<Told[]> {
      const items: Told[] = [];
      for (let hasMore = true; hasMore; ) {
        const page = await get(`?after=${items.at(-1)?.sequence ?? after}&limit=7`);
        items.push(...page.items);
        hasMore = page.pagination.has_next_page;
      }
      return items;
    },
    async snapshot({ at, meanwhile }: { at?: number; meanwhile?: () => Promise<unknown> } = {}) {
      const seats: Row[] = [];
      let query = at === undefined ? '?limit=3' : `?limit=3&sequence=${at}`;
      for (;;) {
        const page = await get(`/snapshot${query}`);
        seats.push(...page.seats);
        if (!page.pagination.has_next_page) return { sequence: page.sequence as number, seats };
        query = `?limit=3&sequence=${page.sequence}&after=${page.pagination.next}`;
        await meanwhile?.();
      }
    },
  };
}

type Row = { id: string; status: string; revoked_at: string | null };
type Told = { sequence: number; type: string; webhooks: string[]; data: Row | null };

/** What somebody knows of seats who has read these events. */
function known(events: Told[], before: Row[] = []): Row[] {
  const seats = new Map(before.map((seat) => [seat.id, seat]));
  for (const { type, data } of events) {
    if (type.startsWith('customer_seat.') && data) seats.set(data.id, data);
  }
  return [...seats.values()].filter(({ status }) => status !== 'revoked');
}

const byId = (seats: Row[]) => [...seats].sort((one, other) => one.id.localeCompare(other.id));

test('an organization’s facts are read in their sequence, from 1 and without a gap', async () => {
  const mine = await world();
  const other = await world();
  const body = { subscription_id: mine.subscription.id, email: freshAddress('bob') };
  const { body: seat } = await send('POST /v1/customer-seats', { token: mine.token, body });
  await send(`DELETE /v1/customer-seats/${seat.id}`, { token: mine.token });
  await number();
  for (const { events } of [mine, other]) {
    const sequences = (await events()).map(({ sequence }) => sequence);
    expect(sequences).toEqual(sequences.map((_, at) => at + 1));
  }
  const told = await mine.events();
  expect(told.slice(-3)).toMatchObject([
    { type: 'member.created', webhooks: ['member.created'], data: { email: body.email } },
    {
      type: 'customer_seat.assigned',
      webhooks: ['customer_seat.assigned'],
      data: { id: seat.id, status: 'pending', customer_id: seat.customer_id },
    },
    {
      type: 'customer_seat.revoked',
      webhooks: ['customer_seat.revoked'],
      data: { id: seat.id, status: 'revoked', customer_id: null, email: body.email },
    },
  ]);
  expect(told.find(({ type }) => type === 'token.created')).toMatchObject({ data: null });
  expect(told.find(({ type }) => type === 'subscription.created')).toMatchObject({
    webhooks: ['subscription.created', 'subscription.active'],
    data: { id: mine.subscription.id, customer: { id: mine.customerId } },
  });
  expect(await mine.events(told.length)).toEqual([]);
});

test('what nobody has numbered isn’t there yet, and comes after what was read', async () => {
  const { events, snapshot, subscription, ada } = await world();
  await number();
  const read = await events();
  const source = { subscriptionId: subscription.id };
  await assignSeat(db, ada, { source, recipient: { email: freshAddress() } });
  expect(await events()).toEqual(read);
  expect(await snapshot()).toEqual({ sequence: read.length, seats: [] });
  await number();
  expect((await events(read.length)).map(({ type }) => type)).toEqual([
    'member.created',
    'customer_seat.assigned',
  ]);
});

test('a snapshot is what the events up to it tell, at each of them', async () => {
  const built = await world({ subscription: { seats: 20 } });
  await deeds(built, 9);
  await number();
  const events = await built.events();
  for (let at = 0; at <= events.length; at += 1) {
    const { seats } = await built.snapshot({ at });
    expect(byId(seats), `at ${at}`).toEqual(byId(known(events.slice(0, at))));
  }
});

test('who takes a snapshot while seats change, and reads on from it, misses nothing', async () => {
  const built = await world({ subscription: { seats: 20 } });
  await deeds(built, 20);
  await number();
  const { sequence, seats } = await built.snapshot({
    async meanwhile() {
      await deeds(built, 3);
      await number();
    },
  });
  const events = await built.events();
  expect(sequence).toBeLessThan(events.length);
  expect(byId(seats)).toEqual(byId(known(events.slice(0, sequence))));
  const now = known(await built.events(sequence), seats);
  const live = await sql`
    select s.id, s.status from customer_seats s join customers c on c.id = s.customer_id
     where s.revoked_at is null and c.organization_id = ${built.organization.id} order by s.id`;
  expect(byId(now).map(({ id, status }) => ({ id, status }))).toEqual([...live]);
  expect(live.length).toBeGreaterThan(5);
});

/** Seats of a subscription and of orders are assigned, claimed, annotated and revoked, in some order. */
async function deeds({ subscription, order, token }: World & { token: string }, count: number) {
  const { id: order_id } = await order(count);
  for (let deed = 0; deed < count; deed += 1) {
    const of = deed % 3 === 0 ? { order_id } : { subscription_id: subscription.id };
    const immediate_claim = deed % 4 === 0;
    const body = { ...of, email: freshAddress(), immediate_claim };
    const { body: seat, status } = await send('POST /v1/customer-seats', { token, body });
    if (status !== 200) continue;
    const path = `/v1/customer-seats/${seat.id}`;
    if (deed % 5 === 1) await send(`PATCH ${path}`, { token, body: { metadata: { deed } } });
    if (deed % 2 === 1) await send(`DELETE ${path}`, { token });
  }
}

test('a sequence that is still to come, and a page of nobody’s, are refused', async () => {
  const [mine, other] = [await world(), await world()];
  const source = { subscriptionId: other.subscription.id };
  const recipient = { email: freshAddress() };
  const { id: theirs } = await assignSeat(db, other.ada, { source, recipient });
  await number();
  const odd = ['?sequence=999999', `?after=${theirs}`, '?after=nonsense', '?sequence=-1'];
  for (const query of [...odd.map((q) => `/snapshot${q}`), '?after=-1', '?after=x', '?limit=0']) {
    const { status } = await send(`GET /v1/seat-events${query}`, { token: mine.token });
    expect(status, query).toBe(422);
  }
});

test('both are read by indexes alone, deep inside 30,000 seats of one purchase', async () => {
  const { merchant, organization, customerId, subscription, events } = await world();
  await sql`update subscriptions set seats = 60000 where id = ${subscription.id}`;
  await sql`
    with people as (
      insert into members (customer_id, email)
      select ${customerId}, 'crowd' || n || '@example.com' from generate_series(1, 30000) n
      returning id, email
    )
    insert into customer_seats (subscription_id, customer_id, member_id, email, status, claimed_at)
    select ${subscription.id}, ${customerId}, id, email, 'claimed', now() from people`;
  await sql`
    insert into events (type, organization_id, subscription_id, seat_id, actor_kind, channel, after)
    select 'customer_seat.claimed', ${organization.id}, ${subscription.id}, s.id, 'system', 'system',
           to_jsonb(s) || jsonb_build_object('member', to_jsonb(m))
      from customer_seats s join members m on m.id = s.member_id
     where s.subscription_id = ${subscription.id}`;
  await number();
  await sql`analyze`;
  const [deep] = await sql`
    select id from customer_seats where subscription_id = ${subscription.id}
       and id > '99999999-0000-4000-8000-000000000000' order by created_at, id limit 1`;
  const { id: organizationId } = organization;
  const asked = { organizationId, limit: 100 };
  const read = await readBy(db, async (tx) => {
    expect((await seatsAt(tx, merchant, { ...asked, after: deep?.id })).seats).toHaveLength(100);
    expect((await listFacts(tx, merchant, { ...asked, after: 20_000 })).facts).toHaveLength(100);
  });
  expect(read.scanned).not.toContain('events');
  expect(read.scanned).not.toContain('customer_seats');
  // A page costs what it shows, wherever it lies.
  expect(read.fetched).toBeLessThan(2_000);
  expect((await events(30_000)).length).toBeGreaterThan(0);
}, 60_000);
