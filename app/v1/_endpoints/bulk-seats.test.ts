import { afterAll, expect, test } from 'vitest';
import { connect, disconnect } from '#db/database.ts';
import { addMember } from '#domain/member/add.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { assignInBulk } from '#domain/seat/assign-in-bulk.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';

const { db, sql, url, send, tokenOf } = await openApi();
const other = connect(url, { max: 10 });
afterAll(() => disconnect(other));

async function world(seats: number, options: Parameters<typeof buildWorld>[1] = {}) {
  const built = await buildWorld(db, { ...options, subscription: { seats } });
  const subscription_id = built.subscription.id;
  const token = await tokenOf(built.organization);
  const bulk = (recipients: object[], with_: object = {}, headers = {}) =>
    send('POST /v1/customer-seats/bulk', {
      token,
      headers,
      body: { subscription_id, recipients, ...with_ },
    });
  return { ...built, subscription_id, token, bulk };
}

async function countOf(subscription_id: string) {
  const [count] = await sql`
    select p.assigned, count(s.id)::int as live
      from subscriptions p
      left join customer_seats s on s.subscription_id = p.id and s.revoked_at is null
     where p.id = ${subscription_id} group by p.id`;
  return count;
}

type Result = { index: number; seat: { email: string } | null; error: { error: string } | null };

/** Of each row, the word of its refusal, or the name before the dot of its address. */
function outcomes({ results }: { results: Result[] }) {
  expect(results.map(({ index }) => index)).toEqual(results.map((_, at) => at));
  return results.map(({ seat, error }) => error?.error ?? seat?.email.split('.')[0] ?? 'free');
}

test('each recipient gets a seat as it would alone: by any name, with metadata, claimed at once', async () => {
  const { bulk, customerId, ada, email, organization } = await world(10);
  const bob = await addMember(db, ada, { customerId, email: freshAddress('bob') });
  const cid = { email: freshAddress('cid'), externalId: 'c-1' };
  await addMember(db, ada, { customerId, ...cid });
  const dan = await addMember(db, ada, { customerId, email: freshAddress('dan') });
  const { status, body } = await bulk([
    { email: freshAddress('eve'), name: 'Eve', metadata: { team: 'blue' } },
    { member_id: bob.id, immediate_claim: true },
    { external_member_id: 'c-1' },
    { external_member_id: 'd-1', email: dan.email.toUpperCase() },
    { external_member_id: 'f-1', email: freshAddress('fay') },
    { customer_id: customerId, email: null },
  ]);
  expect(status).toBe(200);
  expect(body).toMatchObject({ mode: 'all_or_nothing', dry_run: false, assigned: 6, refused: 0 });
  expect(outcomes(body)).toEqual(['eve', 'bob', 'cid', 'dan', 'fay', email.split('.')[0]]);
  expect(body.results.map(({ seat }: { seat: { status: string } }) => seat.status)).toEqual([
    'pending',
    'claimed',
    'pending',
    'pending',
    'pending',
    'pending',
  ]);
  expect(body.results[0].seat).toMatchObject({
    member: { name: 'Eve' },
    seat_metadata: { team: 'blue' },
  });
  expect(body.results[3].seat.member).toMatchObject({ id: dan.id, external_id: 'd-1' });
  expect(body.results[4].seat.member.external_id).toBe('f-1');
  const facts = await sql`
    select type, count(*)::int as facts from events
     where organization_id = ${organization.id} and actor_kind = 'organization' group by 1`;
  expect(Object.fromEntries(facts.map(({ type, facts }) => [type, facts]))).toEqual({
    'customer_seat.assigned': 5,
    'customer_seat.claimed': 1,
    'member.created': 2,
    'member.updated': 1,
  });
});

test('partial: who can be seated is, first come first; each of the others is told why not', async () => {
  const { bulk, token, subscription_id, customerId, ada } = await world(4);
  const seated = freshAddress('seated');
  await send('POST /v1/customer-seats', { token, body: { subscription_id, email: seated } });
  await addMember(db, ada, { customerId, email: freshAddress('cid'), externalId: 'c-1' });
  const bob = freshAddress('bob');
  const recipients = [
    { email: bob },
    { email: 'no address' },
    { email: bob.toUpperCase() },
    { email: seated },
    { member_id: crypto.randomUUID() },
    { external_member_id: 'c-1', email: freshAddress('other') },
    { customer_id: crypto.randomUUID() },
    { external_member_id: 'n-1', email: freshAddress('new') },
    { external_member_id: 'n-1', email: freshAddress('newer') },
    { email: freshAddress('last') },
    { email: freshAddress('late') },
  ];
  const expected = [
    'bob',
    'PolarRequestValidationError',
    'SeatAlreadyAssigned',
    'SeatAlreadyAssigned',
    'MemberNotFound',
    'MemberEmailMismatch',
    'InvalidSeatAssignmentRequest',
    'new',
    'MemberEmailMismatch',
    'last',
    'SeatNotAvailable',
  ];
  const dry = await bulk(recipients, { mode: 'partial', dry_run: true });
  expect(dry.body).toMatchObject({ dry_run: true, assigned: 3, refused: 8 });
  expect(outcomes(dry.body)).toEqual(expected.map((word) => (/^[a-z]/.test(word) ? 'free' : word)));
  expect(await countOf(subscription_id)).toEqual({ assigned: 1, live: 1 });
  const { status, body } = await bulk(recipients, { mode: 'partial' });
  expect(status).toBe(200);
  expect(outcomes(body)).toEqual(expected);
  expect(body).toMatchObject({ assigned: 3, refused: 8 });
  expect(await countOf(subscription_id)).toEqual({ assigned: 4, live: 4 });
});

test('all or nothing: one who can’t be seated keeps all others from it, and is named', async () => {
  const { bulk, subscription_id } = await world(2);
  const recipients = ['bob', 'cid', 'dan'].map((name) => ({ email: freshAddress(name) }));
  const { status, body } = await bulk(recipients);
  expect(status).toBe(400);
  expect(body).toMatchObject({
    error: 'InvalidSeatAssignmentRequest',
    detail: "1 of 3 recipients can't be seated, and nobody was",
    problems: [{ index: 2, error: 'SeatNotAvailable' }],
  });
  expect(await countOf(subscription_id)).toEqual({ assigned: 0, live: 0 });
  const dry = await bulk(recipients, { dry_run: true });
  expect(dry.status).toBe(200);
  expect(dry.body).toMatchObject({ assigned: 0, refused: 1 });
});

test('R28: without the member model each holder is a customer of their own', async () => {
  const organization = { memberModelEnabled: false };
  const { bulk, customerId } = await world(5, { organization });
  const { body } = await bulk(
    [
      { email: freshAddress('bob') },
      { customer_id: crypto.randomUUID() },
      { external_customer_id: 'x' },
    ],
    { mode: 'partial' },
  );
  expect(outcomes(body)).toEqual(['bob', 'CustomerNotFound', 'CustomerNotFound']);
  expect(body.results[0].seat.customer_id).not.toBe(customerId);
});

test('R4, R11, R15: the purchase is one of one’s own and hands out seats, or the answer is a refusal', async () => {
  const { bulk, token, order, subscription_id } = await world(2);
  const stranger = await world(2);
  const recipients = [{ email: freshAddress('bob') }];
  const refused = async (with_: object) => {
    const { status, body } = await bulk(recipients, with_);
    return `${status} ${body.error}`;
  };
  const theirs = { subscription_id: stranger.subscription_id };
  expect(await refused(theirs)).toBe('404 ResourceNotFound');
  expect(await refused({ subscription_id: crypto.randomUUID() })).toBe('404 ResourceNotFound');
  const { id: order_id } = await order(2, false);
  expect(await refused({ subscription_id: null, order_id })).toBe('400 SeatNotAvailable');
  expect(await refused({ order_id })).toBe('422 RequestValidationError');
  expect(await refused({ recipients: [] })).toBe('422 RequestValidationError');
  expect(await refused({ recipients: [{}] })).toBe('422 RequestValidationError');
  expect(await refused({ mode: 'some' })).toBe('422 RequestValidationError');
  const member_id = (await bulk(recipients)).body.results[0].seat.member_id;
  const { body } = await send('POST /v1/customer-seats/bulk', {
    token: stranger.token,
    body: { ...theirs, recipients: [{ member_id }], mode: 'partial' },
  });
  expect(outcomes(body)).toEqual(['MemberNotFound']);
  const reader = await tokenOf((await buildWorld(db)).organization, ['customer_seats:read']);
  const readOnly = { token: reader, body: { subscription_id, recipients } };
  expect(await send('POST /v1/customer-seats/bulk', readOnly)).toMatchObject({ status: 403 });
  expect((await send('POST /v1/customer-seats/bulk', { token, body: {} })).status).toBe(422);
});

test('a bulk that is sent again with its key has one effect', async () => {
  const { bulk, subscription_id } = await world(4);
  const recipients = [{ email: freshAddress('bob') }, { email: freshAddress('cid') }];
  const send = () => bulk(recipients, {}, { 'idempotency-key': 'bulk-1' });
  const first = await send();
  expect((await send()).body).toEqual(first.body);
  expect(await countOf(subscription_id)).toEqual({ assigned: 2, live: 2 });
});

test('10,000 are seated in one request, and twice that is refused', async () => {
  const { bulk, subscription_id } = await world(10_000);
  const recipients = Array.from({ length: 10_000 }, (_, at) => ({
    email: `person${at}@example.com`,
    name: `Person ${at}`,
    external_member_id: `p-${at}`,
    metadata: { seat: at },
  }));
  expect((await bulk([...recipients, ...recipients])).status).toBe(422);
  const begin = performance.now();
  const { status, body } = await bulk(recipients);
  expect(performance.now() - begin).toBeLessThan(30_000);
  expect(status).toBe(200);
  expect(body.assigned).toBe(10_000);
  expect(body.results[9_999].seat).toMatchObject({
    email: 'person9999@example.com',
    seat_metadata: { seat: 9_999 },
  });
  expect(await countOf(subscription_id)).toEqual({ assigned: 10_000, live: 10_000 });
}, 90_000);

test('R16: beside single assigns on another connection, a partial bulk fills exactly what is left', async () => {
  const { merchant, subscription_id } = await world(60);
  const source = { subscriptionId: subscription_id };
  const shared = Array.from({ length: 10 }, () => freshAddress('both'));
  const bulk = assignInBulk(db, merchant, {
    source,
    rows: [...shared, ...Array.from({ length: 60 }, () => freshAddress('bulk'))].map((email) => ({
      recipient: { email },
    })),
    mode: 'partial',
  });
  const singles = Promise.allSettled(
    [...shared, ...Array.from({ length: 30 }, () => freshAddress('single'))].map((email) =>
      assignSeat(other, merchant, { source, recipient: { email } }),
    ),
  );
  const results = await bulk;
  const done = (await singles).filter(({ status }) => status === 'fulfilled').length;
  const seated = results.filter(({ seat }) => seat).length;
  expect(seated + done).toBe(60);
  expect(await countOf(subscription_id)).toEqual({ assigned: 60, live: 60 });
  const [twice] = await sql`
    select count(*)::int as people from (
      select 1 from customer_seats where subscription_id = ${subscription_id}
       group by lower(email) having count(*) > 1) as double`;
  expect(twice?.people).toBe(0);
});
