import { expect, test } from 'vitest';
import { buildWorld } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';

const { db, sql, send, tokenOf } = await openApi({ token: 3, address: 2, claim: 1 });
const { organization } = await buildWorld(db);

/** The header that a proxy of ours writes about whoever asked it. */
const from = (address: string) => ({ headers: { 'x-forwarded-for': `${address}, 10.0.0.1` } });

test('R42: a token has so many requests a minute, and is told when to come back', async () => {
  const [token, other] = [await tokenOf(organization), await tokenOf(organization)];
  const ask = (with_: string) => send('GET /v1/customers', { token: with_ });
  for (let time = 1; time <= 3; time += 1) expect((await ask(token)).status).toBe(200);
  const refused = await ask(token);
  expect(refused).toMatchObject({ status: 429, body: { error: 'TooManyRequests' } });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  expect((await ask(other)).status).toBe(200);
});

test('of requests at once that share a token, only as many as the limit are answered', async () => {
  const token = await tokenOf(organization);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => send('GET /v1/customers', { token })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(17);
});

test('who shows no token, or one that opens nothing, is counted by address', async () => {
  const guess = (address: string, token?: string) =>
    send('GET /v1/customers', { ...(token && { token }), ...from(address) });
  expect((await guess('192.0.2.1')).status).toBe(401);
  expect((await guess('192.0.2.1', 'usher_nonsense')).status).toBe(401);
  expect((await guess('192.0.2.1')).status).toBe(429);
  expect((await guess('192.0.2.2')).status).toBe(401);
  // The whole /64 is one.
  expect((await guess('2001:db8::1')).status).toBe(401);
  expect((await guess('2001:db8::2')).status).toBe(401);
  expect((await guess('2001:db8::3')).status).toBe(429);
  // What somebody writes into the header is not where they are.
  expect((await guess('198.51.100.1, 192.0.2.1')).status).toBe(429);
});

test('W29: looking at invitations and claiming have limits of their own, claiming the tighter', async () => {
  const look = () => send('GET /v1/customer-seats/claim/guess', from('192.0.2.7'));
  const claim = () =>
    send('POST /v1/customer-seats/claim', {
      body: { invitation_token: 'guess' },
      ...from('192.0.2.7'),
    });
  expect((await look()).status).toBe(404);
  expect((await claim()).status).toBe(400);
  expect((await claim()).status).toBe(429);
  expect((await look()).status).toBe(404);
  expect((await look()).status).toBe(429);
});

test('what is counted is neither a token nor forgotten too late', async () => {
  const rows = await sql`select key, expire - now() <= interval '60 s' as soon from rate_limits`;
  expect(rows.length).toBeGreaterThan(5);
  for (const { key, soon } of rows) {
    expect(key).toMatch(/^(token:[0-9a-f-]{36}|(address|claim):[0-9a-f.:/]+)$/);
    expect(soon).toBe(true);
  }
});
