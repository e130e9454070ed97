import { expect, test } from '@playwright/test';
import { assignSeat } from '#domain/seat/assign.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { openPortal } from '../stage/own-portal.ts';
import { giveSession } from '../world/session.ts';

test('a page that waits for news hears them from another process, and holds up no shutdown', async ({
  page,
}) => {
  const { db, portal, close } = await openPortal();
  try {
    const { ada, email, subscription } = await buildWorld(db);
    const source = { subscriptionId: subscription.id };
    await giveSession(db, page, email);
    const answered = page.waitForResponse(/\/news\?/);
    await page.goto(`${portal.url}/purchases/${subscription.id}`);
    expect((await answered).headers()['content-type']).toMatch(/^text\/event-stream/);
    const main = page.getByRole('main');
    await expect(main).toContainText('0 of 3 seats taken');
    await assignSeat(db, ada, { source, recipient: { email: freshAddress() } });
    await expect(main).toContainText('1 of 3 seats taken');

    const began = Date.now();
    await portal.stop();
    expect(Date.now() - began).toBeLessThan(15_000);
  } finally {
    await close();
  }
});
