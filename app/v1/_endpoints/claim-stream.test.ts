import { expect, test } from 'vitest';
import { invitationToken } from '#domain/invitation/token.ts';
import { benefit, give } from '#domain/test/giving.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openApi } from '../_test/api.ts';

const { db, sql, api, keys, send, tokenOf } = await openApi();

async function world() {
  const built = await buildWorld(db);
  const token = await tokenOf(built.organization);
  return {
    ...built,
    token,
    async invite() {
      const body = { subscription_id: built.subscription.id, email: freshAddress() };
      const { body: seat } = await send('POST /v1/customer-seats', { token, body });
      const invitation_token = invitationToken(keys.invitation, { seatId: seat.id, number: 1 });
      return {
        seat,
        watch: () => watch(invitation_token),
        claim: () => send('POST /v1/customer-seats/claim', { body: { invitation_token } }),
        revoke: () => send(`DELETE /v1/customer-seats/${seat.id}`, { token }),
      };
    },
  };
}

async function watch(token: string) {
  const reader = new AbortController();
  const url = `http://localhost/v1/customer-seats/claim/${token}/stream`;
  const answer = await api.answer(new Request(url, { signal: reader.signal }));
  return { answer, leave: () => reader.abort() };
}

/** What was said until the answer ended. */
async function saidIn(answer: Response): Promise<object[]> {
  const lines = (await answer.text()).split('\n').filter((line) => line.startsWith('data: '));
  return lines.map((line) => JSON.parse(line.slice('data: '.length)));
}

test('R41, W11: who has the invitation hears of its seat, and of no colleague’s', async () => {
  const { invite, subscription, product } = await world();
  const [bob, carol] = [await invite(), await invite()];
  const { answer } = await bob.watch();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  await carol.claim();
  await bob.claim();
  const said = saidIn(answer);
  // The claim is heard before its seat ends, and with the seat the answer.
  await expect
    .poll(() => sql`select 1 from events where seat_id = ${bob.seat.id} and type like '%claimed'`)
    .toHaveLength(1);
  await bob.revoke();
  expect(await said).toEqual([
    {
      id: expect.stringMatching(/^\d+$/),
      key: 'customer_seat.claimed',
      payload: {
        seat_id: bob.seat.id,
        subscription_id: subscription.id,
        order_id: null,
        product_id: product.id,
      },
    },
  ]);
});

test('R41: and of what the seat gives, as it is given', async () => {
  const { invite, organization, product } = await world();
  const note = await benefit(db, organization);
  await give(db, product, note);
  const bob = await invite();
  const { answer } = await bob.watch();
  await bob.claim();
  const said = saidIn(answer);
  await bob.revoke();
  const told = (await said) as { key: string; payload: object }[];
  // The revoke may be seen in the same look as the claim, and ends the stream after it.
  expect(told.map(({ key }) => key).sort()).toEqual(['benefit.granted', 'customer_seat.claimed']);
  expect(told.find(({ key }) => key === 'benefit.granted')?.payload).toEqual({
    benefit_id: note.id,
    benefit_type: 'custom',
  });
});

test('R41: an unknown, claimed, revoked, expired or older link is the same 404', async () => {
  const { invite } = await world();
  const [claimed, revoked, expired] = [await invite(), await invite(), await invite()];
  await claimed.claim();
  await revoked.revoke();
  await sql`update customer_seats set invitation_token_expires_at = now() where id = ${expired.seat.id}`;
  const older = await invite();
  await sql`update customer_seats set invitation_number = 2 where id = ${older.seat.id}`;
  const unknown = { watch: () => watch('guess') };
  for (const link of [claimed, revoked, expired, older, unknown]) {
    const { answer } = await link.watch();
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      error: 'ResourceNotFound',
      detail: 'Invalid or expired invitation token',
    });
  }
});

test('a reader who goes is told no more', async () => {
  const { invite } = await world();
  const { answer, leave } = await (await invite()).watch();
  leave();
  expect(await saidIn(answer)).toEqual([]);
});
