import { connect, disconnect } from '#db/database.ts';
import type { Targets } from '#domain/webhook/target.ts';
import { startClocks } from './clocks.ts';
import { openPost } from './delivery/post.ts';
import { workOnLetters } from './delivery/work.ts';
import { startJobs } from './jobs/start.ts';
import type { Desk } from './letters/draft.ts';
import { type Log, toStandardError } from './log.ts';
import { releaseLetters } from './pace/release.ts';
import { keepRhythm } from './rhythm.ts';
import { tellFacts } from './tell/tell.ts';
import { openCourier } from './webhooks/courier.ts';
import { workOnWebhooks } from './webhooks/work.ts';

export type WorkerOptions = Desk & {
  databaseUrl: string;
  smtpUrl: string;
  /** Where webhooks may go. */
  targets: Targets;
  log?: Log;
};

/** A running worker. */
export type Worker = {
  /**
   * Ends it in order: nothing new is taken, letters and webhooks in hand are finished or put back,
   * everything is closed.
   */
  stop(): Promise<void>;
};

/** How long a new fact waits at the most until it is taken, if nothing else is going on. */
const pollMilliseconds = 250;

/** How often letters that keep a pace get their turn. */
const paceMilliseconds = 250;

/** How long letters in hand may take to finish. What doesn't, is taken up again elsewhere. */
const graceMilliseconds = 10_000;

/** The same for webhooks: a receiver that keeps them waiting must not keep a restart waiting. */
const webhookGraceMilliseconds = 1_000;

/**
 * Starts what goes out: turns new facts into letters and webhooks, delivers them, and runs what is
 * due by time.
 * Any number of workers may run on one database, in one process or several.
 */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { databaseUrl, smtpUrl, keys, appUrl, emailFrom, log = toStandardError } = options;
  const db = connect(databaseUrl, { max: 6, applicationName: 'usher worker' });
  const boss = await startJobs(databaseUrl, log).catch(async (error: unknown) => {
    await disconnect(db);
    throw error;
  });
  const post = openPost(smtpUrl);
  const wake = await workOnLetters(boss, { db, desk: { keys, appUrl, emailFrom }, post, log });
  const webhooks = workOnWebhooks({
    db,
    key: keys.sealing,
    courier: openCourier(options.targets),
    log,
    graceMilliseconds: webhookGraceMilliseconds,
  });
  const teller = keepRhythm({
    name: 'telling',
    every: pollMilliseconds,
    turn: async () => {
      const told = await tellFacts(db, boss, log);
      if (told > 0) {
        wake();
        webhooks.wake();
      }
      return told > 0;
    },
    log,
  });
  const pacer = keepRhythm({
    name: 'pacing letters',
    every: paceMilliseconds,
    turn: async () => {
      if ((await releaseLetters(db, boss)) > 0) wake();
      return false;
    },
    log,
  });
  const clocks = startClocks(db, log);
  return {
    async stop() {
      await Promise.all([teller.stop(), pacer.stop(), clocks.stop()]);
      await Promise.all([
        webhooks.stop(),
        boss.stop({ graceful: true, timeout: graceMilliseconds }),
      ]);
      post.close();
      await disconnect(db);
    },
  };
}
