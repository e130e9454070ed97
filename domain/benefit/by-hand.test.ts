import { expect, test } from 'vitest';
import { constraintOf } from '#db/constraint.ts';
import { testDatabase } from '#db/test/database.ts';
import { benefitPromises } from '#domain/promise/benefits.ts';
import { benefit, give, givenBy } from '#domain/test/giving.ts';
import { invited, seated } from '#domain/test/seating.ts';
import { buildWorld } from '#domain/test/world.ts';

/** Raw SQL, as a hand at a prompt would write it: no verb is asked. */
const { db, sql } = await testDatabase();
const { ada, organization, product, subscription } = await buildWorld(db, {
  subscription: { seats: 9 },
});
const source = { subscriptionId: subscription.id };
const note = await benefit(db, organization);
await give(db, product, note);

async function broken(): Promise<string[]> {
  const found = [];
  for (const { broken } of benefitPromises) found.push(...(await db.execute(broken)));
  return found.map(({ what }) => String(what));
}

test('seats that a hand claims, adds and revokes have their benefits, or none', async () => {
  const waiting = await invited(db, ada, source);
  await sql`update customer_seats set status = 'claimed', claimed_at = now() where id = ${waiting.id}`;
  expect(await givenBy(sql, waiting)).toEqual([note.id]);
  const [added] = await sql`
    insert into customer_seats (subscription_id, customer_id, member_id, email, status, claimed_at)
    select subscription_id, customer_id, member_id, 'hand@example.com', 'claimed', now()
      from customer_seats where id = ${waiting.id} returning id`;
  expect(await givenBy(sql, { id: added?.id })).toEqual([note.id]);
  await sql`
    update customer_seats set status = 'revoked', revoked_at = now(), revocation = 'revoked'
     where id = ${waiting.id}`;
  expect(await givenBy(sql, waiting)).toEqual([]);
  const told = await sql`
    select type, actor_kind, channel from events
     where seat_id = ${String(added?.id)} and type like 'benefit_grant.%'`;
  expect([...told]).toEqual([
    { type: 'benefit_grant.created', actor_kind: 'system', channel: 'system' },
  ]);
});

test('nobody unclaims a seat', async () => {
  const seat = await seated(db, ada, source);
  const unclaim = sql`
    update customer_seats set status = 'pending', claimed_at = null,
                              invitation_token_expires_at = now() where id = ${seat.id}`;
  expect(constraintOf(await unclaim.catch((error: unknown) => error))).toBe(
    'customer_seats_stay_claimed',
  );
});

test('a benefit is live once for a seat, and of the organization that gives it', async () => {
  const seat = await seated(db, ada, source);
  const twice = sql`
    insert into benefit_grants (organization_id, benefit_id, seat_id, customer_id)
    select organization_id, benefit_id, seat_id, customer_id from benefit_grants
     where seat_id = ${seat.id}`;
  expect(constraintOf(await twice.catch((error: unknown) => error))).toBe(
    'benefit_grants_one_live_per_seat',
  );
  const { product: strange, organization: other } = await buildWorld(db);
  for (const organizationId of [organization.id, other.id]) {
    const mixed = sql`
      insert into product_benefits (organization_id, product_id, benefit_id, position)
      values (${organizationId}, ${strange.id}, ${note.id}, 0)`;
    expect(constraintOf(await mixed.catch((error: unknown) => error))).toMatch(
      /^product_benefits_(product|benefit)_of_organization$/,
    );
  }
});

test('what a hand broke is found and named', async () => {
  const [lacking, surplus] = [await seated(db, ada, source), await invited(db, ada, source)];
  expect(await broken()).toEqual([]);
  const [grant] = await sql`
    update benefit_grants set revoked_at = now() where seat_id = ${lacking.id} returning id`;
  await sql`
    insert into benefit_grants (organization_id, benefit_id, seat_id, customer_id)
    select ${organization.id}, ${note.id}, id, customer_id from customer_seats
     where id = ${surplus.id}`;
  const found = await broken();
  expect(found).toHaveLength(4);
  expect(found).toContain(`seat ${lacking.id} lacks the benefit ${note.id}`);
  expect(found).toContain(`seat ${surplus.id}, pending, has the benefit ${note.id}`);
  expect(found).toContain(`grant ${grant?.id} was given with 1 events and taken back with 0`);
});
