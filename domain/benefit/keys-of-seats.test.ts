import { describe, expect, test } from 'vitest';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { transferSeat } from '#domain/seat/transfer.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { openGifts } from '#domain/test/gifts.ts';
import { benefit, give } from '#domain/test/giving.ts';
import { seated } from '#domain/test/seating.ts';
import { freshAddress, operator } from '#domain/test/world.ts';

const { db, sql, world, keyOf } = await openGifts();

describe('a licence key', () => {
  test('is of one seat, in the pattern, and the same at each reading', async () => {
    const { organization, product, ada, source } = await world();
    const pattern = 'ACME.####-########-########_x';
    await give(
      db,
      product,
      await benefit(db, organization, { type: 'license_keys', properties: { pattern } }),
    );
    const [bob, carol] = [await seated(db, ada, source), await seated(db, ada, source)];
    const form = /^ACME\.[0-9A-Z]{4}-[0-9A-Z]{8}-[0-9A-Z]{8}_x$/;
    expect(await keyOf(bob.email)).toMatch(form);
    expect(await keyOf(bob.email)).toBe(await keyOf(bob.email));
    expect(await keyOf(carol.email)).toMatch(form);
    expect(await keyOf(carol.email)).not.toBe(await keyOf(bob.email));
  });

  test('goes on after a recovery, and after its benefit was away for a while', async () => {
    const { product, note, keys, ada, source } = await world();
    const bob = await seated(db, ada, source);
    const held = await keyOf(bob.email);
    await endSubscription(db, operator, { ...source, to: 'past_due' });
    expect(await keyOf(bob.email)).toBeUndefined();
    await recoverSubscription(db, operator, source);
    expect(await keyOf(bob.email)).toBe(held);
    await give(db, product, note);
    expect(await keyOf(bob.email)).toBeUndefined();
    await give(db, product, keys, note);
    expect(await keyOf(bob.email)).toBe(held);
  });

  test('is another one after a revoke, and for who takes a seat over', async () => {
    const { ada, source } = await world();
    const bob = await seated(db, ada, source);
    const held = await keyOf(bob.email);
    await revokeSeat(db, ada, { seatId: bob.id });
    const again = await seated(db, ada, source, bob.email);
    const second = await keyOf(bob.email);
    expect(second).not.toBe(held);
    const email = freshAddress('carol');
    const recipient = { email };
    await transferSeat(db, ada, { seatId: again.id, recipient, immediateClaim: true });
    expect(await keyOf(email)).toBeDefined();
    expect(await keyOf(email)).not.toBe(second);
  });

  test('rests nowhere: no row and no event holds it, or what it is derived from in clear', async () => {
    const { ada, source, keys } = await world();
    const bob = await seated(db, ada, source);
    const held = (await keyOf(bob.email)) ?? '';
    expect(held).toMatch(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/);
    for (const table of ['benefits', 'benefit_grants', 'events', 'customer_seats']) {
      const found = await sql`
        select 1 from ${sql(table)} as kept where kept::text like ${`%${held}%`}`;
      expect(found, table).toEqual([]);
    }
    const [seed] = await sql`select sealed_seed from benefits where id = ${keys.id}`;
    const [other] = await sql`
      select sealed_seed from benefits where type = 'license_keys' and id <> ${keys.id}`;
    expect(seed?.sealed_seed).not.toBe(other?.sealed_seed);
  });
});
