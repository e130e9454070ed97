import { expect, test } from 'vitest';
import { invitationToken } from '#domain/invitation/token.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { buildWorld } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';

const { db, sql, keys, send, tokenOf } = await openApi();

/** A subscription of 30 with 24 seats: person 0 claimed, persons 1 and 2 revoked, 3 expired. */
async function world() {
  const built = await buildWorld(db, { subscription: { seats: 30 } });
  const source = { subscriptionId: built.subscription.id };
  const lines = Array.from({ length: 24 }, (_, at) => ({
    email: `person${String(at).padStart(2, '0')}@example.com`,
    ...(at < 2 && { name: `Grace ${at}` }),
  }));
  const seats = await assignSeats(db, built.merchant, { source, lines });
  seats.sort((one, other) => (one.email < other.email ? -1 : 1));
  const token = await tokenOf(built.organization);
  const ids = seats.map(({ id }) => id);
  await send('POST /v1/customer-seats/claim', {
    body: {
      invitation_token: invitationToken(keys.invitation, { seatId: ids[0] ?? '', number: 1 }),
    },
  });
  for (const id of ids.slice(1, 3)) await send(`DELETE /v1/customer-seats/${id}`, { token });
  await sql`update customer_seats set invitation_token_expires_at = now() where id = ${ids[3] ?? ''}`;
  const list = async (query = '') =>
    (
      await send(`GET /v1/customer-seats?subscription_id=${source.subscriptionId}${query}`, {
        token,
      })
    ).body;
  return { ...built, token, ids, list };
}

const people = (body: { seats: { email: string }[] }) =>
  body.seats.map(({ email }) => email.replace(/person|@.*/g, ''));

test('R8: without a page the list is whole, revoked seats too, which take no place', async () => {
  const { list, ids } = await world();
  const whole = await list();
  expect(Object.keys(whole).sort()).toEqual(['available_seats', 'seats', 'total_seats']);
  expect(whole).toMatchObject({ available_seats: 8, total_seats: 30 });
  expect(new Set(whole.seats.map(({ id }: { id: string }) => id))).toEqual(new Set(ids));
});

test('a list comes in pages where one is asked for', async () => {
  const { list } = await world();
  const pages = [];
  for (const page of [1, 2, 3, 4]) pages.push(await list(`&sorting=email&limit=10&page=${page}`));
  expect(pages.map(({ seats }) => seats.length)).toEqual([10, 10, 4, 0]);
  expect(pages[0].pagination).toEqual({ total_count: 24, max_page: 3 });
  expect(pages[0]).toMatchObject({ available_seats: 8, total_seats: 30 });
  expect(pages.flatMap(people)).toEqual(
    Array.from({ length: 24 }, (_, at) => String(at).padStart(2, '0')),
  );
  expect((await list('&page=1')).seats).toHaveLength(10);
  expect((await list('&limit=500')).seats).toHaveLength(24);
});

test('a list is narrowed by status, and by what is searched for', async () => {
  const { list } = await world();
  expect(people(await list('&status=claimed'))).toEqual(['00']);
  expect(people(await list('&status=expired'))).toEqual(['03']);
  expect(people(await list('&status=claimed&status=revoked&sorting=-email'))).toEqual([
    '02',
    '01',
    '00',
  ]);
  expect((await list('&status=live')).seats).toHaveLength(22);
  expect(people(await list('&query=PERSON1&sorting=email&limit=2'))).toEqual(['10', '11']);
  expect(people(await list('&query=grace&sorting=-name'))).toEqual(['01', '00']);
  expect((await list('&query=%25')).seats).toEqual([]);
});

test('a list is sorted by its keys, either way; what nobody has comes last', async () => {
  const { list } = await world();
  expect(people(await list('&sorting=-email&limit=2'))).toEqual(['23', '22']);
  for (const key of ['claimed_at', '-claimed_at']) {
    expect(people(await list(`&sorting=${key}&limit=1`))).toEqual(['00']);
  }
  expect(people(await list('&sorting=status&sorting=email&limit=2'))).toEqual(['00', '03']);
  expect((await list('&sorting=secret')).error).toBe('RequestValidationError');
  expect((await list('&page=0')).error).toBe('RequestValidationError');
});

test('R1: a list, a claim and what it is about need the organization to sell seats', async () => {
  const { token, organization, ids, list } = await world();
  // Nothing of ours switches it off again (R2).
  await sql`update organizations set seat_based_pricing_enabled = false where id = ${organization.id}`;
  const invitation_token = invitationToken(keys.invitation, { seatId: ids[5] ?? '', number: 1 });
  const off = {
    error: 'FeatureNotEnabled',
    detail: 'Seat-based pricing is not enabled for this organization',
  };
  expect(await list()).toEqual(off);
  const answers = [
    await send(`GET /v1/customer-seats/claim/${invitation_token}`),
    await send('POST /v1/customer-seats/claim', { body: { invitation_token } }),
    await send(`POST /v1/customer-seats/${ids[5]}/resend`, { token }),
    await send(`DELETE /v1/customer-seats/${ids[5]}`, { token }),
    await send(`PATCH /v1/customer-seats/${ids[5]}`, { token, body: { metadata: { a: 1 } } }),
  ];
  for (const { status, body } of answers)
    expect({ status, body }).toEqual({ status: 403, body: off });
});
