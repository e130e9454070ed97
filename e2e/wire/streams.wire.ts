import { expect, test } from '@playwright/test';
import { deriveKeys } from '#domain/invitation/keys.ts';
import { invitationToken } from '#domain/invitation/token.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openPortal } from '../stage/own-portal.ts';

test('who watches an invitation hears of the claim at once, and holds up no shutdown', async () => {
  const { db, portal, close } = await openPortal();
  try {
    const { ada, subscription } = await buildWorld(db);
    const source = { subscriptionId: subscription.id };
    const recipient = { email: freshAddress() };
    const { id: seatId } = await assignSeat(db, ada, { source, recipient });
    const { invitation: key } = deriveKeys(portal.secret);
    const token = invitationToken(key, { seatId, number: 1 });
    const answer = await fetch(`${portal.url}/v1/customer-seats/claim/${token}/stream`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const said = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await said?.read())?.value).toBe(':\n\n');
    await claimSeat(db, { key, token });
    const news = await said?.read();
    expect(news?.value).toContain('"key":"customer_seat.claimed"');
    expect(news?.value).toContain(seatId);

    const began = Date.now();
    await portal.stop();
    expect(Date.now() - began).toBeLessThan(15_000);
    expect(await said?.read()).toMatchObject({ done: true });
  } finally {
    await close();
  }
});
