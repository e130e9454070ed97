import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { verifyPromises } from '#domain/promise/verify.ts';
import { assignSeats } from '#domain/seat/assign-many.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { linkIn } from '../world/post.ts';
import { openOffice } from './office.ts';

/** How long after the commit the server is killed, in milliseconds. */
const moments = [0, 20, 80, 200, 500];
const atOnce = 12;

test('kill -9 between commit and delivery loses no letter, and sends none as two', async () => {
  const office = await openOffice();
  try {
    const { db } = office;
    // A worker that is gone is missed sooner than usual, and its letters are taken up at once.
    await db.$client`
      update pgboss.queue set heartbeat_seconds = 10, retry_delay = 1, retry_delay_max = 1
       where name = 'letters'`;
    const people = Array.from({ length: moments.length * atOnce }, () => freshAddress('bob'));
    const { ada, email, subscription } = await buildWorld(db, {
      subscription: { seats: people.length },
    });
    const source = { subscriptionId: subscription.id };

    await office.open();
    for (const [round, moment] of moments.entries()) {
      const lines = people.slice(round * atOnce, (round + 1) * atOnce);
      await assignSeats(db, ada, { source, lines: lines.map((email) => ({ email })) });
      await pause(moment);
      await office.kill();
      await office.open();
    }

    const reached = async () => new Set((await office.letters()).map(({ to }) => to.join())).size;
    await expect.poll(reached, { timeout: 90_000 }).toBe(people.length + 1);
    const letters = await office.letters();
    const sent = new Set(letters.map(({ to, messageId }) => `${to} ${messageId}`));
    expect(sent.size).toBe(people.length + 1);
    expect(new Set(letters.flatMap(({ to }) => to))).toEqual(new Set([email, ...people]));

    const invitation = letters.find(({ to }) => to.includes(String(people[0])));
    const page = await fetch(linkIn(invitation as (typeof letters)[number]));
    expect(await page.text()).toContain('Claim your seat');
    const broken = (await verifyPromises(db)).filter(({ broken }) => broken.length > 0);
    expect(broken).toEqual([]);
  } finally {
    await office.close();
  }
});
