import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { deriveKeys } from '#domain/invitation/keys.ts';
import { seedStory } from './story.ts';

const { db, sql } = await testDatabase();
const keys = deriveKeys('only-for-tests-only-for-tests-only');

test('the story is told once, however often, and everybody in it has an address', async () => {
  const characters = await seedStory(db, keys);
  const count = () => sql`select count(*)::int as events from events`;
  const told = await count();
  expect(await seedStory(db, keys)).toEqual(characters);
  expect(await count()).toEqual(told);
  for (const { email } of characters) {
    expect(await sql`select 1 from members where email = ${email}`).not.toHaveLength(0);
  }
});

test('what people did since is left as it is', async () => {
  await sql`update members set deleted_at = now() where email = 'margaret@example.com'`;
  await seedStory(db, keys);
  expect(await sql`select 1 from members where email = 'margaret@example.com'`).toHaveLength(1);
});

test('Ada has seats of every kind, and Hedy one left', async () => {
  const states = await sql`
    select s.status, count(*)::int from customer_seats s
      join subscriptions p on p.id = s.subscription_id
      join customers c on c.id = p.customer_id
     where c.email = 'ada@example.com' group by s.status order by s.status`;
  expect([...states]).toEqual([
    { status: 'claimed', count: 4 },
    { status: 'pending', count: 1 },
    { status: 'revoked', count: 1 },
  ]);
  const [hedy] = await sql`
    select seats - assigned as free from subscriptions p join customers c on c.id = p.customer_id
     where c.email = 'hedy@example.com'`;
  expect(hedy).toEqual({ free: 1 });
});

test('Mary asked for a seat, and a link is shared', async () => {
  expect(
    await sql`
    select m.email, r.status from seat_requests r join members m on m.id = r.member_id`,
  ).toEqual([{ email: 'mary@example.com', status: 'open' }]);
  expect(await sql`select domains from share_links`).toEqual([{ domains: ['example.com'] }]);
});

test('who holds a seat of Studio Pro has what it gives: a key each, a guide and a room to ask in', async () => {
  const given = await sql`
    select s.email, array_agg(b.type order by pb.position) as types, count(distinct g.key_id)::int as keys
      from benefit_grants g
      join benefits b on b.id = g.benefit_id
      join product_benefits pb on pb.benefit_id = b.id
      join customer_seats s on s.id = g.seat_id
     where g.revoked_at is null group by s.email order by s.email`;
  expect(given.map(({ email }) => email)).toEqual([
    'ada@example.com',
    'bob@example.com',
    'grace@example.com',
    'katherine@example.com',
  ]);
  expect(given[0]).toMatchObject({ types: ['license_keys', 'custom', 'downloadables'], keys: 1 });
});
