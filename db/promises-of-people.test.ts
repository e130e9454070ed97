import { afterAll, describe, expect, test } from 'vitest';
import { connect, disconnect } from './database.ts';
import { testDatabase } from './test/database.ts';
import * as raw from './test/raw.ts';
import { broken } from './test/raw.ts';

/** Raw SQL on two connections, as a hand at a prompt would write it: no verb is asked. */
const { url, sql } = await testDatabase();
const second = connect(url, { max: 2 });
afterAll(() => disconnect(second));

const subscription = (seats: number) => raw.subscription(sql, seats);

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

describe('a request for a seat', () => {
  const request = (
    { id, memberIds }: raw.Purchase,
    person: number,
    status: 'open' | 'approved' = 'open',
  ) => sql`
    insert into seat_requests (subscription_id, member_id, email, status, approved_at)
    select ${id}, id, email, ${status}, case when ${status} = 'approved' then now() end
      from members where id = ${memberIds[person] ?? null}
    returning id`;

  const queued = async ({ id }: raw.Purchase) =>
    (await sql`select queued from subscriptions where id = ${id}`)[0]?.queued;

  test('is counted on its purchase while it waits for a place, whatever path writes it', async () => {
    const purchase = await subscription(1);
    const [first] = await request(purchase, 0, 'approved');
    await request(purchase, 1, 'approved');
    await request(purchase, 2);
    expect(await queued(purchase)).toBe(2);
    await sql`
      update seat_requests set status = 'approved', approved_at = now()
       where subscription_id = ${purchase.id} and status = 'open'`;
    expect(await queued(purchase)).toBe(3);
    await sql`
      update seat_requests set status = 'declined', ended_at = now() where id = ${first?.id}`;
    expect(await queued(purchase)).toBe(2);
    await sql`delete from seat_requests where subscription_id = ${purchase.id}`;
    expect(await queued(purchase)).toBe(0);
    const { id } = purchase;
    expect(await broken(sql`update subscriptions set queued = 1 where id = ${id}`)).toBe(
      'subscriptions_queue_is_kept',
    );
  });

  test('is one for a person and purchase, and ends once', async () => {
    const purchase = await subscription(1);
    const [first] = await request(purchase, 0);
    expect(await broken(request(purchase, 0))).toBe(
      'seat_requests_one_live_per_member_and_subscription',
    );
    const end = sql`
      update seat_requests set status = 'withdrawn', ended_at = now() where id = ${first?.id}`;
    await end;
    const again = sql`update seat_requests set status = 'open', ended_at = null where id = ${first?.id}`;
    expect(await broken(again)).toBe('seat_requests_end_once');
  });

  test.each([
    sql`status = 'seated', ended_at = now(), approved_at = now()`,
    sql`status = 'approved'`,
    sql`status = 'declined'`,
    sql`ended_at = now()`,
    sql`answer = 'No'`,
  ])('has a status and stamps that agree (%#)', async (change) => {
    const [made] = await request(await subscription(1), 0);
    expect(await broken(sql`update seat_requests set ${change} where id = ${made?.id}`)).toBe(
      'seat_requests_status_and_stamps_agree',
    );
  });

  test('has exactly one source', async () => {
    const { memberIds } = await subscription(1);
    const without = sql`
      insert into seat_requests (member_id, email) values (${memberIds[0] ?? null}, 'a@example.com')`;
    expect(await broken(without)).toBe('seat_requests_one_source');
  });
});

describe('a shared link', () => {
  const day = "interval '1 day'";
  const link = async (purchase: raw.Purchase, mostJoins: number | null = null) => {
    const [made] = await sql`
      insert into share_links (subscription_id, most_joins, expires_at)
      values (${purchase.id}, ${mostJoins}, now() + ${sql.unsafe(day)}) returning id`;
    return made?.id as string;
  };
  const comes = async (purchase: raw.Purchase, linkId: string, person: number) => {
    const [held] = await raw.seat(sql, purchase, person);
    return sql`
      insert into share_link_joins (link_id, email, expires_at, joined_at, seat_id)
      values (${linkId}, 'bob@example.com', now() + ${sql.unsafe(day)}, now(), ${held?.id})
      returning id`;
  };

  test('lets in as many as it may, and nobody once it is off, whatever path writes', async () => {
    const purchase = await subscription(5);
    const linkId = await link(purchase, 1);
    await comes(purchase, linkId, 0);
    expect(await broken(comes(purchase, linkId, 1))).toBe('share_links_never_overrun');
    const other = await subscription(5);
    const off = await link(other);
    await sql`update share_links set closed_at = now() where id = ${off}`;
    expect(await broken(comes(other, off, 0))).toBe('share_links_let_in_while_open');
  });

  test('is one at a time for a purchase, keeps its terms, and stays off', async () => {
    const purchase = await subscription(5);
    const linkId = await link(purchase);
    expect(await broken(link(purchase))).toBe('share_links_one_open_by_subscription');
    const kept = 'share_links_keep_their_terms';
    const change = (to: ReturnType<typeof sql>) =>
      broken(sql`update share_links set ${to} where id = ${linkId}`);
    expect(await change(sql`domains = array['evil.example']`)).toBe(kept);
    expect(await change(sql`expires_at = expires_at + ${sql.unsafe(day)}`)).toBe(kept);
    expect(await change(sql`joined = 1`)).toBe('share_links_count_is_kept');
    await sql`update share_links set closed_at = now() where id = ${linkId}`;
    expect(await change(sql`closed_at = null`)).toBe(kept);
  });

  test('remembers who came', async () => {
    const purchase = await subscription(5);
    const [join] = await comes(purchase, await link(purchase), 0);
    const stays = 'share_link_joins_stay';
    const id = join?.id;
    expect(await broken(sql`update share_link_joins set email = 'x' where id = ${id}`)).toBe(stays);
    expect(await broken(sql`delete from share_link_joins where id = ${id}`)).toBe(stays);
  });
});
