import { expect, type Page, test } from '@playwright/test';
import type { Database } from '#db/database.ts';
import { verifyPromises } from '#domain/promise/verify.ts';
import { availableSeats } from '#domain/seat/available.ts';
import { buildWorld } from '#domain/test/world.ts';
import { giveSession } from '../world/session.ts';
import { openOffice } from './office.ts';
import { openSink } from './sink.ts';

const people = 10_000;

/** How far the letters are when the server is killed; it is killed twice before that. */
const moments = [0.1, 0.5, 0.9];

/** As many as one server has in hand: what a kill leaves unsettled, and goes again. */
const hands = 4;

test('10,000 people from a file get a seat and a letter each, though the server is killed before and after they are seated, and at 10, 50 and 90 %', async ({
  page,
}, { annotations }) => {
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
    const free = async () => (await availableSeats(db, ada, { source })).available;

    // Every seat is written, and nothing is committed.
    const letGo = await holdUp(db);
    await handOut(page);
    await expect.poll(() => waiting(db), often).toBe(1);
    await office.kill();
    await letGo();
    await expect.poll(() => underWay(db), often).toBe(0);
    expect(await free()).toBe(people);
    await office.open();
    await looksAgain(page);

    await handOut(page);
    await expect.poll(free, often).toBe(0);
    await office.kill();
    await office.open();
    await looksAgain(page);
    for (const moment of moments) {
      await expect.poll(() => sink.taken.size, often).toBeGreaterThan(moment * people);
      await office.kill();
      await office.open();
      await looksAgain(page);
      await expect(page.getByRole('main')).toContainText('of 10,000 emails sent');
    }

    await expect(page.getByRole('main')).toContainText('All 10,000 emails are sent', often);
    expect(await availableSeats(db, ada, { source })).toEqual({ total: people, available: 0 });
    const invited = [...sink.taken].filter(([to]) => to !== email);
    expect(invited).toHaveLength(people);
    // Whoever got a letter twice got the same one, which a mailbox shows once; and nobody else's.
    const letters = new Map(invited.map(([to, ids]) => [to, new Set(ids)]));
    expect([...letters].filter(([, ids]) => ids.size !== 1 || ids.has(''))).toEqual([]);
    expect(new Set(invited.flatMap(([, ids]) => ids)).size).toBe(people);
    const again = invited.reduce((sum, [, ids]) => sum + ids.length - 1, 0);
    annotations.push({ type: 'letters that came twice', description: String(again) });
    expect(again).toBeLessThanOrEqual(hands * (moments.length + 1));
    const broken = (await verifyPromises(db)).filter(({ broken }) => broken.length > 0);
    expect(broken).toEqual([]);
  } finally {
    await office.close();
    await sink.close();
  }
});

const often = { timeout: 500_000, intervals: [100] };

/** Sends a file, and sees the plan. */
async function sendList(page: Page): Promise<void> {
  const rows = Array.from({ length: people }, (_, at) => `Person ${at};person.${at}@example.com`);
  await page.getByLabel('Or choose a file').setInputFiles({
    name: 'everybody.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Name;E-Mail\n${rows.join('\n')}\n`),
  });
  await page.getByRole('button', { name: 'See the plan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A plan for 10,000 people');
}

/** Has the plan carried out, and waits for no answer. */
async function handOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Assign 10,000 seats' }).click();
}

/** Loads the page anew. It may be about to do so by itself, and one of the two is given up. */
async function looksAgain(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload();
  }).toPass();
}

/** Holds a row of the list, which whoever hands out its seats writes last. Answers how to let go. */
async function holdUp(db: Database): Promise<() => Promise<void>> {
  const held = Promise.withResolvers<void>();
  const over = Promise.withResolvers<void>();
  const holding = db.$client.begin(async (tx) => {
    await tx`select 1 from import_rows where position = 0 for update`;
    held.resolve();
    await over.promise;
  });
  await Promise.race([held.promise, holding]);
  return async () => {
    over.resolve();
    await holding;
  };
}

/** How many transactions of the portal's wait for somebody. */
async function waiting(db: Database): Promise<number> {
  const [{ count = -1 } = {}] = await db.$client<{ count: number }[]>`
    select count(*)::int from pg_stat_activity
     where datname = current_database() and application_name = 'usher portal'
       and wait_event_type = 'Lock'`;
  return count;
}

/** How many transactions of the portal's are not over. */
async function underWay(db: Database): Promise<number> {
  const [{ count = -1 } = {}] = await db.$client<{ count: number }[]>`
    select count(*)::int from pg_stat_activity
     where datname = current_database() and application_name = 'usher portal'
       and xact_start is not null`;
  return count;
}
