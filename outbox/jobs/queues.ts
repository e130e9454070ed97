import type { PgBoss, Queue } from 'pg-boss';

/** Letters under way. */
export const letterQueue = 'letters';
/** Letters that nobody will try to deliver again: refused for good, or out of attempts. */
export const undeliveredQueue = 'undelivered_letters';

/**
 * What waits in either queue: which fact is told, by which letter, and to whom where several are
 * told. Nothing secret.
 */
export type LetterJob = { eventId: number; letter: string; memberId?: string };

type Settings = Omit<Queue, 'name'>;

const settings: Record<string, Settings> = {
  [undeliveredQueue]: { retryLimit: 20, retryDelay: 5, retryBackoff: true, retryDelayMax: 600 },
  [letterQueue]: {
    // 15 more attempts: after some 15, 30, 60 … seconds (with jitter), later every four hours; the
    // last one about a day after the first.
    retryLimit: 15,
    retryDelay: 10,
    retryBackoff: true,
    retryDelayMax: 4 * 60 * 60,
    // A worker that was killed sends no heartbeat; its letters are taken up by another within a
    // minute: 20 s until it is missed, 15 s until somebody looks, 10 to 20 s of back-off.
    heartbeatSeconds: 20,
    expireInSeconds: 300,
    deadLetter: undeliveredQueue,
  },
};

/** Makes the queues, or brings their settings up to date. */
export async function settleQueues(boss: PgBoss): Promise<void> {
  for (const [name, options] of Object.entries(settings)) {
    await boss.createQueue(name, options);
    await boss.updateQueue(name, options);
  }
}
