import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { constraintOf } from './constraint.ts';
import { connect, disconnect } from './database.ts';
import { testDatabase } from './test/database.ts';

/** Raw SQL on two connections, as a hand at a prompt would write it: no verb is asked. */
const { url, sql } = await testDatabase();
const second = connect(url, { max: 2 });
afterAll(() => disconnect(second));

type Purchase = { id: string; customerId: string; memberIds: string[] };

async function subscription(seats: number, status = 'active'): Promise<Purchase> {
  const slug = randomUUID();
  const [row] = await sql<Purchase[]>`
    with organization as (
      insert into organizations (name, slug) values ('Acme', ${slug}) returning id
    ), product as (
      insert into products (organization_id, name) select id, 'Studio' from organization returning *
    ), customer as (
      insert into customers (organization_id, type, email)
      select id, 'team', ${`${slug}@example.com`} from organization returning *
    ), people as (
      insert into members (customer_id, email)
      select customer.id, n || ${`.${slug}@example.com`} from customer, generate_series(1, 9) n
      returning id
    ), purchase as (
      insert into subscriptions (organization_id, customer_id, product_id, seats, status,
                                 current_period_end, ended_at)
      select customer.organization_id, customer.id, product.id, ${seats}, ${status},
             now() + interval '1 month', case when ${status} = 'canceled' then now() end
        from customer, product returning id
    )
    select purchase.id, customer.id as "customerId", array(select id from people) as "memberIds"
      from purchase, customer`;
  return row as Purchase;
}

function seat({ id, customerId, memberIds }: Purchase, person: number, db = sql) {
  return db`
    insert into customer_seats (subscription_id, customer_id, member_id, email,
                                invitation_token_expires_at)
    select ${id}, ${customerId}, id, email, now() + interval '1 day'
      from members where id = ${memberIds[person] ?? null}
    returning id, member_id`;
}

const revoke = (id: string) => sql`
  update customer_seats set status = 'revoked', revoked_at = now(), revocation = 'revoked'
   where id = ${id}`;

async function assigned({ id }: Purchase): Promise<number> {
  const [row] = await sql`select assigned from subscriptions where id = ${id}`;
  return row?.assigned;
}

async function claimed({ id }: Purchase): Promise<number> {
  const [row] = await sql`
    select claimed + (select coalesce(sum(u.claimed), 0)::int
                        from uncounted_claims u where u.purchase_id = p.id) as claimed
      from subscriptions p where id = ${id}`;
  return row?.claimed;
}

async function broken(statement: PromiseLike<unknown>): Promise<string | undefined> {
  try {
    await statement;
  } catch (error) {
    return constraintOf(error) ?? String(error);
  }
  return undefined;
}

describe('never more live seats than bought', () => {
  test('an insert beyond the count is refused, whoever writes it', async () => {
    const purchase = await subscription(1);
    await seat(purchase, 0);
    expect(await broken(seat(purchase, 1))).toBe('subscriptions_never_overfilled');
    expect(await assigned(purchase)).toBe(1);
  });

  test('two connections at once fill one place once', async () => {
    const purchase = await subscription(1);
    const both = await Promise.all([
      broken(seat(purchase, 0, sql)),
      broken(seat(purchase, 1, second.$client)),
    ]);
    expect(both.sort()).toEqual(['subscriptions_never_overfilled', undefined]);
  });

  test('the count follows inserts, revokes, deletes, and many at a time', async () => {
    const purchase = await subscription(9);
    for (let person = 0; person < 9; person += 1) await seat(purchase, person);
    expect(await assigned(purchase)).toBe(9);
    await sql`
      update customer_seats set status = 'revoked', revoked_at = now(), revocation = 'revoked'
       where subscription_id = ${purchase.id} and email like any (array['1.%', '2.%'])`;
    expect(await assigned(purchase)).toBe(7);
    await sql`delete from customer_seats where subscription_id = ${purchase.id}`;
    expect(await assigned(purchase)).toBe(0);
  });

  test('the count of claimed seats follows claims, revokes and deletes', async () => {
    const purchase = await subscription(9);
    const [first] = await seat(purchase, 0);
    for (let person = 1; person < 9; person += 1) await seat(purchase, person);
    expect(await claimed(purchase)).toBe(0);
    await sql`
      update customer_seats set status = 'claimed', claimed_at = now()
       where subscription_id = ${purchase.id} and email < '5.'`;
    expect(await claimed(purchase)).toBe(4);
    await revoke(first?.id);
    expect(await claimed(purchase)).toBe(3);
    await sql`delete from customer_seats where subscription_id = ${purchase.id}`;
    expect(await claimed(purchase)).toBe(0);
  });

  test('a reduction below the live seats is refused, and the count belongs to the triggers', async () => {
    const purchase = await subscription(2);
    await seat(purchase, 0);
    await seat(purchase, 1);
    const { id } = purchase;
    expect(await broken(sql`update subscriptions set seats = 1 where id = ${id}`)).toBe(
      'subscriptions_never_overfilled',
    );
    expect(await broken(sql`update subscriptions set assigned = 0 where id = ${id}`)).toBe(
      'subscriptions_count_is_kept',
    );
  });

  test('a declared over-limit admits no new seat and only ever sinks', async () => {
    const purchase = await subscription(3);
    const [first] = await seat(purchase, 0);
    await seat(purchase, 1);
    await seat(purchase, 2);
    await sql`update subscriptions set seats = 1, tolerated = assigned where id = ${purchase.id}`;
    await revoke(first?.id);
    expect(await broken(seat(purchase, 3))).toBe('subscriptions_never_overfilled');
    const [row] =
      await sql`select assigned, tolerated from subscriptions where id = ${purchase.id}`;
    expect(row).toEqual({ assigned: 2, tolerated: 2 });
  });

  test('an ended purchase has no live seat, in either order', async () => {
    const ended = await subscription(1, 'canceled');
    expect(await broken(seat(ended, 0))).toBe('subscriptions_no_live_seat_when_ended');
    const live = await subscription(1);
    await seat(live, 0);
    expect(
      await broken(sql`update subscriptions set status = 'paused' where id = ${live.id}`),
    ).toBe('subscriptions_no_live_seat_when_ended');
  });
});

describe('a seat', () => {
  test('has exactly one source', async () => {
    const purchase = await subscription(1);
    const without = sql`
      insert into customer_seats (customer_id, member_id, email, invitation_token_expires_at)
      values (${purchase.customerId}, ${purchase.memberIds[0] ?? null}, 'a@example.com', now())`;
    expect(await broken(without)).toBe('customer_seats_one_source');
  });

  test('R38: has a member from the beginning, so that no claim has to make one', async () => {
    const { id, customerId } = await subscription(1);
    const nobodys = sql`
      insert into customer_seats (subscription_id, customer_id, email, invitation_token_expires_at)
      values (${id}, ${customerId}, 'a@example.com', now())`;
    await expect(nobodys).rejects.toMatchObject({ code: '23502', column_name: 'member_id' });
  });

  test('is one for a person and source, whatever the case of the address', async () => {
    const purchase = await subscription(3);
    await seat(purchase, 0);
    const again = sql`
      insert into customer_seats (subscription_id, customer_id, member_id, email,
                                  invitation_token_expires_at)
      select subscription_id, customer_id, member_id, upper(email), now() from customer_seats
       where subscription_id = ${purchase.id}`;
    expect(await broken(again)).toBe('customer_seats_one_live_per_person_and_subscription');
  });

  test('never changes its holder, and once revoked never changes at all', async () => {
    const purchase = await subscription(2);
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
    const [held] = await seat(await subscription(1), 0);
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

describe('a customer', () => {
  test('has one live owner at the most', async () => {
    const { customerId } = await subscription(1);
    const owner = (name: string) => sql`
      insert into members (customer_id, role, email)
      values (${customerId}, 'owner', ${`${name}@example.com`})`;
    await owner('ada');
    expect(await broken(owner('bob'))).toBe('members_one_live_owner');
  });

  test('never loses its owner, but to another or with everybody', async () => {
    const { customerId, memberIds } = await subscription(1);
    const [heir = ''] = memberIds;
    const [ada] = await sql`
      insert into members (customer_id, role, email) values (${customerId}, 'owner', 'ada@example.com')
      returning id`;
    const id = ada?.id;
    const refused = 'members_keep_an_owner';
    const demote = sql`update members set role = 'billing_manager' where id = ${id}`;
    expect(await broken(demote)).toBe(refused);
    const remove = sql`update members set deleted_at = now() where id = ${id}`;
    expect(await broken(remove)).toBe(refused);
    expect(await broken(sql`delete from members where id = ${id}`)).toBe(refused);
    await sql.begin(async (tx) => {
      await tx`update members set role = 'billing_manager' where id = ${id}`;
      await tx`update members set role = 'owner' where id = ${heir}`;
    });
    await sql`update members set deleted_at = now() where customer_id = ${customerId}`;
  });

  test('keeps an owner when two connections take one away each', async () => {
    const { customerId, memberIds } = await subscription(1);
    const [ada = '', bob = ''] = memberIds;
    await sql`update members set role = 'owner' where id = ${ada}`;
    const transfer = sql.begin(async (tx) => {
      await tx`update members set role = 'member' where id = ${ada}`;
      await tx`update members set role = 'owner' where id = ${bob}`;
    });
    const removal = second.$client`update members set deleted_at = now() where id = ${bob}`;
    const outcomes = await Promise.all([broken(transfer), broken(removal)]);
    expect(outcomes).toContain('members_keep_an_owner');
    const owners = await sql`
      select 1 from members
       where customer_id = ${customerId} and role = 'owner' and deleted_at is null`;
    expect(owners).toHaveLength(1);
  });

  test('has one open offer of its ownership, which ends once and is accepted in time', async () => {
    const { customerId, memberIds } = await subscription(1);
    const [from = '', to = ''] = memberIds;
    const offer = (days: number, addressee = to) => sql`
      insert into ownership_offers (customer_id, from_member_id, to_member_id, expires_at)
      values (${customerId}, ${from}, ${addressee}, now() + make_interval(days => ${days}))
      returning id`;
    expect(await broken(offer(7, from))).toBe('ownership_offers_to_another');
    const [late] = await offer(-1);
    expect(await broken(offer(7))).toBe('ownership_offers_one_open');
    const end = (id: string, ending: string | null) => sql`
      update ownership_offers set ended_at = now(), ending = ${ending} where id = ${id}`;
    expect(await broken(end(late?.id, 'accepted'))).toBe('ownership_offers_accepted_in_time');
    expect(await broken(end(late?.id, null))).toBe('ownership_offers_ending_and_stamp_agree');
    await end(late?.id, 'expired');
    expect(await broken(end(late?.id, 'withdrawn'))).toBe('ownership_offers_end_once');
  });

  test('buys only products of its own organization', async () => {
    const [mine, other] = [await subscription(1), await subscription(1)];
    const crossing = sql`
      update subscriptions set product_id = (select product_id from subscriptions where id = ${other.id})
       where id = ${mine.id}`;
    expect(await broken(crossing)).toBe('subscriptions_product_of_organization');
  });
});
