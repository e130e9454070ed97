import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { migrateJobs } from '#outbox/jobs/migrate.ts';
import { type Letter, listLetters } from '#outbox/mailbox/letters.ts';
import { startMailbox } from '#outbox/mailbox/mailbox.ts';
import { startWorker, type Worker } from '#outbox/worker.ts';
import { appUrl, emailFrom, keys, targets } from './settings.ts';

/** A database with queues, a mailbox, and workers between them; all of it is gone after the file. */
export async function openOffice() {
  const { db, sql, url } = await testDatabase();
  await migrateJobs(url);
  const folder = mkdtempSync(join(tmpdir(), 'usher-letters-'));
  const mailbox = await startMailbox({ folder });
  const workers: Worker[] = [];
  const log: string[] = [];
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await mailbox.stop();
    rmSync(folder, { recursive: true });
  });

  async function isSettled(): Promise<boolean> {
    // What is held back has its time now: rows age, the clock is never touched.
    await sql`
      update pgboss.job set start_after = now()
       where name = 'letters' and state = 'created' and start_after > now()`;
    const [open] = await sql`
      select (select count(*) from events where number is null)
           + (select count(*) from waiting_letters)
           + (select count(*) from pgboss.job where state in ('created', 'active')) as count`;
    return Number(open?.count) === 0;
  }

  return {
    db,
    sql,
    url,
    log,
    smtpUrl: mailbox.smtpUrl,
    /** Starts one more worker, which delivers to the mailbox unless told otherwise. */
    async work(smtpUrl = mailbox.smtpUrl): Promise<Worker> {
      const worker = await startWorker({
        databaseUrl: url,
        keys,
        appUrl,
        smtpUrl,
        emailFrom,
        targets,
        log: (line) => log.push(line),
      });
      workers.push(worker);
      return worker;
    },
    /** Waits until every fact is told and every letter had its turn. */
    settle: () => expect.poll(isSettled, { timeout: 15_000, interval: 50 }).toBe(true),
    /** Lets things happen while no worker takes facts: workers take turns by this lock. */
    hold: (happen: () => Promise<unknown>) =>
      sql.begin(async (tx) => {
        await tx`select pg_advisory_xact_lock(hashtext('usher tells'))`;
        await happen();
      }),
    /** What came for an address, oldest first. */
    async lettersTo(address: string): Promise<Letter[]> {
      return (await listLetters(folder)).filter(({ to }) => to.includes(address)).reverse();
    },
    lettersAtAll: () => listLetters(folder),
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;
