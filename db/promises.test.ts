import { afterAll, describe, expect, test } from 'vitest';
import { connect, disconnect } from './database.ts';
import { testDatabase } from './test/database.ts';
import * as raw from './test/raw.ts';
import { broken, kinds, type Purchase } from './test/raw.ts';

/** Raw SQL on two connections, as a hand at a prompt would write it: no verb is asked. */
const { url, sql } = await testDatabase();
const second = connect(url, { max: 2 });
afterAll(() => disconnect(second));

const revoke = (id: string) => sql`
  update customer_seats set status = 'revoked', revoked_at = now(), revocation = 'revoked'
   where id = ${id}`;

const seat = (purchase: Purchase, person: number, on = sql) => raw.seat(on, purchase, person);

describe.each(kinds)('of live seats on a purchase, %s', (kind) => {
  const table = sql(raw.tableOf(kind));
  const column = sql(raw.columnOf(kind));
  const purchased = (seats: number, is?: 'live' | 'ended') => raw.purchase(sql, kind, seats, is);

  async function assigned({ id }: Purchase): Promise<number> {
    const [row] = await sql`select assigned from ${table} where id = ${id}`;
    return row?.assigned;
  }

  async function claimed({ id }: Purchase): Promise<number> {
    const [row] = await sql`
    select claimed + (select coalesce(sum(u.claimed), 0)::int
                        from uncounted_claims u where u.purchase_id = p.id) as claimed
      from ${table} p where id = ${id}`;
    return row?.claimed;
  }

  test('an insert beyond the count is refused, whoever writes it', async () => {
    const purchase = await purchased(1);
    await seat(purchase, 0);
    expect(await broken(seat(purchase, 1))).toBe(`${kind}s_never_overfilled`);
    expect(await assigned(purchase)).toBe(1);
  });

  test('two connections at once fill one place once', async () => {
    const purchase = await purchased(1);
    const both = await Promise.all([
      broken(seat(purchase, 0, sql)),
      broken(seat(purchase, 1, second.$client)),
    ]);
    expect(both.sort()).toEqual([`${kind}s_never_overfilled`, undefined]);
  });

  test('the count follows inserts, revokes, deletes, and many at a time', async () => {
    const purchase = await purchased(9);
    for (let person = 0; person < 9; person += 1) await seat(purchase, person);
    expect(await assigned(purchase)).toBe(9);
    await sql`
    update customer_seats set status = 'revoked', revoked_at = now(), revocation = 'revoked'
     where ${column} = ${purchase.id} and email like any (array['1.%', '2.%'])`;
    expect(await assigned(purchase)).toBe(7);
    await sql`delete from customer_seats where ${column} = ${purchase.id}`;
    expect(await assigned(purchase)).toBe(0);
  });

  test('the count of claimed seats follows claims, revokes and deletes', async () => {
    const purchase = await purchased(9);
    const [first] = await seat(purchase, 0);
    for (let person = 1; person < 9; person += 1) await seat(purchase, person);
    expect(await claimed(purchase)).toBe(0);
    await sql`
    update customer_seats set status = 'claimed', claimed_at = now()
     where ${column} = ${purchase.id} and email < '5.'`;
    expect(await claimed(purchase)).toBe(4);
    await revoke(first?.id);
    expect(await claimed(purchase)).toBe(3);
    await sql`delete from customer_seats where ${column} = ${purchase.id}`;
    expect(await claimed(purchase)).toBe(0);
  });

  test('a reduction below the live seats is refused, and the count belongs to the triggers', async () => {
    const purchase = await purchased(2);
    await seat(purchase, 0);
    await seat(purchase, 1);
    const { id } = purchase;
    expect(await broken(sql`update ${table} set seats = 1 where id = ${id}`)).toBe(
      `${kind}s_never_overfilled`,
    );
    expect(await broken(sql`update ${table} set assigned = 0 where id = ${id}`)).toBe(
      `${kind}s_count_is_kept`,
    );
  });

  test('an ended purchase has no live seat, in either order', async () => {
    const ended = await purchased(1, 'ended');
    expect(await broken(seat(ended, 0))).toBe(`${kind}s_no_live_seat_when_ended`);
    const live = await purchased(1);
    await seat(live, 0);
    expect(
      await broken(
        sql`update ${table} set status = ${raw.statuses[kind].held} where id = ${live.id}`,
      ),
    ).toBe(`${kind}s_no_live_seat_when_ended`);
  });

  test('one live seat for a person, whatever the case of the address', async () => {
    const purchase = await purchased(3);
    await seat(purchase, 0);
    const again = sql`
    insert into customer_seats (${column}, customer_id, member_id, email,
                                invitation_token_expires_at)
    select ${column}, customer_id, member_id, upper(email), now() from customer_seats
     where ${column} = ${purchase.id}`;
    expect(await broken(again)).toBe(`customer_seats_one_live_per_person_and_${kind}`);
  });

  test('its customer and its product are of its organization', async () => {
    const [purchase, other] = [await purchased(1), await purchased(1)];
    const stranger = sql`
    update ${table} set customer_id = ${other.customerId} where id = ${purchase.id}`;
    expect(await broken(stranger)).toBe(`${kind}s_customer_of_organization`);
    const foreign = sql`
    update ${table} p set product_id = other.product_id from ${table} other
     where p.id = ${purchase.id} and other.id = ${other.id}`;
    expect(await broken(foreign)).toBe(`${kind}s_product_of_organization`);
  });
});

test('a declared over-limit admits no new seat and only ever sinks', async () => {
  const purchase = await raw.subscription(sql, 3);
  const [first] = await seat(purchase, 0);
  await seat(purchase, 1);
  await seat(purchase, 2);
  await sql`update subscriptions set seats = 1, tolerated = assigned where id = ${purchase.id}`;
  await revoke(first?.id);
  expect(await broken(seat(purchase, 3))).toBe('subscriptions_never_overfilled');
  const [row] = await sql`select assigned, tolerated from subscriptions where id = ${purchase.id}`;
  expect(row).toEqual({ assigned: 2, tolerated: 2 });
});

describe('a seat', () => {
  test('has exactly one source', async () => {
    const purchase = await raw.subscription(sql, 1);
    const without = sql`
      insert into customer_seats (customer_id, member_id, email, invitation_token_expires_at)
      values (${purchase.customerId}, ${purchase.memberIds[0] ?? null}, 'a@example.com', now())`;
    expect(await broken(without)).toBe('customer_seats_one_source');
  });

  test('R38: has a member from the beginning, so that no claim has to make one', async () => {
    const { id, customerId } = await raw.subscription(sql, 1);
    const nobodys = sql`
      insert into customer_seats (subscription_id, customer_id, email, invitation_token_expires_at)
      values (${id}, ${customerId}, 'a@example.com', now())`;
    await expect(nobodys).rejects.toMatchObject({ code: '23502', column_name: 'member_id' });
  });

  test('never changes its holder, and once revoked never changes at all', async () => {
    const purchase = await raw.subscription(sql, 2);
    const [held] = await seat(purchase, 0);
    const other = purchase.memberIds[1] ?? null;
    expect(
      await broken(sql`update customer_seats set member_id = ${other} where id = ${held?.id}`),
    ).toBe('customer_seats_keep_their_owner');
    await revoke(held?.id);
    const revive = sql`
      update customer_seats set status = 'pending', revoked_at = null, revocation = null
       where id = ${held?.id}`;
    expect(await broken(revive)).toBe('customer_seats_keep_their_owner');
  });

  test.each([
    sql`status = 'claimed'`,
    sql`revoked_at = now()`,
    sql`status = 'revoked', revoked_at = now()`,
    sql`claimed_at = now()`,
    sql`invitation_token_expires_at = null`,
    sql`status = 'revoked', revocation = 'revoked', claimed_at = now(), revoked_at = now() - interval '1 day'`,
  ])('has a status and stamps that agree (%#)', async (change) => {
    const [held] = await seat(await raw.subscription(sql, 1), 0);
    expect(await broken(sql`update customer_seats set ${change} where id = ${held?.id}`)).toBe(
      'customer_seats_status_and_stamps_agree',
    );
  });
});

describe('history', () => {
  test('is only ever added to; an event is numbered once', async () => {
    const [event] = await sql`
      insert into events (type, actor_kind, channel) values ('member.created', 'operator', 'cli')
      returning id`;
    const refused = 'events_are_append_only';
    const change = sql`update events set type = 'member.deleted' where id = ${event?.id}`;
    expect(await broken(change)).toBe(refused);
    await sql`update events set number = 1 where id = ${event?.id}`;
    expect(await broken(sql`update events set number = 2 where id = ${event?.id}`)).toBe(refused);
    expect(await broken(sql`delete from events where id = ${event?.id}`)).toBe(refused);
    expect(await broken(sql`truncate events`)).toBe(refused);
  });
});
