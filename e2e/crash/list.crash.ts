import { expect, type Page, test } from '@playwright/test';
import { verifyPromises } from '#domain/promise/verify.ts';
import { availableSeats } from '#domain/seat/available.ts';
import { buildWorld } from '#domain/test/world.ts';
import { giveSession } from '../world/session.ts';
import { openOffice } from './office.ts';
import { openSink } from './sink.ts';

const people = 10_000;

/** How far the letters are when the server is killed. */
const moments = [0.1, 0.5, 0.9];

test('10,000 people from a file get a seat and a letter each, though the server is killed at 10, 50 and 90 %', async ({
  page,
}) => {
  // A minute on two cores of its own; others may need them as well.
  test.setTimeout(600_000);
  const sink = await openSink();
  const office = await openOffice({ smtpUrl: sink.smtpUrl });
  try {
    const { db } = office;
    // A worker that is gone is missed sooner than usual, and its letters are taken up at once.
    await db.$client`
      update pgboss.queue set heartbeat_seconds = 10, retry_delay = 1, retry_delay_max = 1
       where name = 'letters'`;
    const { ada, email, subscription } = await buildWorld(db, {
      organization: { lettersPerMinute: 100_000 },
      subscription: { seats: people },
    });
    const source = { subscriptionId: subscription.id };

    const portal = await office.open();
    await giveSession(db, page, email);
    await page.goto(`${portal}/purchases/${subscription.id}`);
    await sendList(page);
    for (const moment of moments) {
      await expect.poll(() => sink.taken.size, often).toBeGreaterThan(moment * people);
      await office.kill();
      await office.open();
      await page.reload();
      await expect(page.getByRole('main')).toContainText('of 10,000 letters sent');
    }

    await expect(page.getByRole('main')).toContainText('All 10,000 letters are sent', often);
    expect(await availableSeats(db, ada, { source })).toEqual({ total: people, available: 0 });
    const invited = [...sink.taken].filter(([to]) => to !== email);
    expect(invited).toHaveLength(people);
    // Whoever got a letter twice got the same one, which a mailbox shows once.
    expect(invited.filter(([, ids]) => new Set(ids).size > 1)).toEqual([]);
    const broken = (await verifyPromises(db)).filter(({ broken }) => broken.length > 0);
    expect(broken).toEqual([]);
  } finally {
    await office.close();
    await sink.close();
  }
});

const often = { timeout: 500_000, intervals: [100] };

/** Sends a file, sees the plan, and has it carried out. */
async function sendList(page: Page): Promise<void> {
  const rows = Array.from({ length: people }, (_, at) => `Person ${at};person.${at}@example.com`);
  await page.getByLabel('Or a file').setInputFiles({
    name: 'everybody.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Name;E-Mail\n${rows.join('\n')}\n`),
  });
  await page.getByRole('button', { name: 'See the plan' }).click();
  await page.getByRole('button', { name: 'Assign 10,000 seats' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '10,000 seats handed out',
    often,
  );
}
