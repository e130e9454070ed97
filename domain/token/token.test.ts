import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { refusalOf } from '#domain/test/seating.ts';
import { buildWorld, operator, system } from '#domain/test/world.ts';
import { createToken } from './create.ts';
import { findToken } from './find.ts';
import { listTokens } from './list.ts';
import { revokeToken } from './revoke.ts';

const { db, sql } = await testDatabase();
const { organization, merchant, ada } = await buildWorld(db);
const wanted = {
  organizationId: organization.id,
  name: 'Billing',
  scopes: ['members:read', 'customer_seats:write', 'members:read'],
};

test('a token is shown once, and only its hash rests in the database', async () => {
  const { secret, ...token } = await createToken(db, operator, wanted);
  expect(secret).toMatch(/^usher_[A-Za-z0-9_-]{43}$/);
  expect(token).toMatchObject({
    name: 'Billing',
    scopes: ['customer_seats:write', 'members:read'],
    hint: secret.slice(-4),
    revokedAt: null,
  });
  const [row] = await sql`select * from api_tokens where id = ${token.id}`;
  expect(row?.token_hash).toBe(createHash('sha256').update(secret).digest('hex'));
  const kept = JSON.stringify([row, await sql`select * from events`]);
  expect(kept).not.toContain(secret.slice(6));
  expect(await listTokens(db, operator, wanted)).toEqual([token]);
  expect(JSON.stringify(token)).not.toContain(row?.token_hash);
});

test('a token carries a checksum of itself', async () => {
  const { secret } = await createToken(db, operator, wanted);
  const bytes = Buffer.from(secret.slice(6), 'base64url');
  expect(bytes.readUInt32BE(28)).toBe(crc32(bytes.subarray(0, 28)));
});

test('a revoked token stays in the list, and revoking it again changes nothing', async () => {
  const { id: tokenId } = await createToken(db, operator, wanted);
  const revoked = await revokeToken(db, operator, { tokenId });
  expect(revoked.revokedAt).not.toBeNull();
  expect(await revokeToken(db, operator, { tokenId })).toEqual(revoked);
  expect(await listTokens(db, operator)).toContainEqual(revoked);
  const told = await sql`select after from events where type = 'token.revoked'`;
  expect(told).toHaveLength(1);
});

test('a token ends by itself after the days that were asked for', async () => {
  const { secret, expiresAt, id } = await createToken(db, operator, {
    ...wanted,
    expiresInDays: 7,
  });
  const [left] = await sql`select expires_at - now() <= interval '7 days' as "isWeek",
    expires_at > now() + interval '6 days' as "isNoLess" from api_tokens where id = ${id}`;
  expect(left).toEqual({ isWeek: true, isNoLess: true });
  expect(expiresAt).toBeInstanceOf(Date);
  expect(await findToken(db, secret)).toMatchObject({ id, organizationId: organization.id });
  await sql`update api_tokens set expires_at = now() where id = ${id}`;
  expect(await findToken(db, secret)).toBeNull();
  for (const expiresInDays of [0, 1.5, 3_651, Number.NaN]) {
    const refused = createToken(db, operator, { ...wanted, expiresInDays });
    expect(await refusalOf(refused)).toBe('InvalidRequest days');
  }
});

test('its use is noted, once a minute; a revoked, mistyped or foreign one opens nothing', async () => {
  const { secret, id: tokenId } = await createToken(db, operator, wanted);
  await findToken(db, secret);
  const [first] = await sql`select last_used_at from api_tokens where id = ${tokenId}`;
  expect(first?.last_used_at).toBeInstanceOf(Date);
  await findToken(db, secret);
  const [second] = await sql`select last_used_at from api_tokens where id = ${tokenId}`;
  expect(second).toEqual(first);
  const mistyped = secret.slice(0, -1) + (secret.endsWith('A') ? 'B' : 'A');
  for (const other of [mistyped, 'usher_', '', `x${secret}`]) {
    expect(await findToken(db, other)).toBeNull();
  }
  await revokeToken(db, operator, { tokenId });
  expect(await findToken(db, secret)).toBeNull();
});

test('unknown scopes, none, an empty name, an unknown organization or token are refused', async () => {
  const create = (change: object) => refusalOf(createToken(db, operator, { ...wanted, ...change }));
  expect(await create({ scopes: ['seats:all'] })).toBe('InvalidRequest scope');
  expect(await create({ scopes: [] })).toBe('InvalidRequest scope');
  expect(await create({ name: '  ' })).toBe('InvalidRequest text');
  expect(await create({ organizationId: 'acme' })).toBe('ResourceNotFound');
  for (const tokenId of ['nonsense', organization.id]) {
    expect(await refusalOf(revokeToken(db, operator, { tokenId }))).toBe('ResourceNotFound');
  }
});

test('only the operator makes, lists and revokes tokens: a token cannot widen itself', async () => {
  const { id: tokenId } = await createToken(db, operator, wanted);
  for (const actor of [merchant, ada, system]) {
    expect(await refusalOf(createToken(db, actor, wanted))).toBe('NotPermitted');
    expect(await refusalOf(listTokens(db, actor))).toBe('NotPermitted');
    expect(await refusalOf(revokeToken(db, actor, { tokenId }))).toBe('NotPermitted');
  }
});
