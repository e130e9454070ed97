import type { Job, JobWithMetadata, PgBoss } from 'pg-boss';
import { type LetterJob, letterQueue, undeliveredQueue } from '#outbox/jobs/queues.ts';
import { deliver, type Office } from './deliver.ts';
import { giveUp } from './give-up.ts';

/** How many letters one process has in hand at a time. */
const hands = 4;

/** How long a hand without work waits before it looks by itself. */
const idleSeconds = 2;

/** Begins to deliver. Answers how to say that there are new letters, so that nobody waits. */
export async function workOnLetters(boss: PgBoss, office: Office): Promise<() => void> {
  const ids: string[] = [];
  const wake = () => {
    for (const id of ids) boss.notifyWorker(id);
  };
  for (let hand = 0; hand < hands; hand += 1) {
    // Each by itself and one letter at a time: a slow server holds up one letter, and a kill leaves
    // the fewest unsettled.
    const id: string = await boss.work(
      letterQueue,
      { perJobResults: true, pollingIntervalSeconds: idleSeconds },
      async (jobs: Job<LetterJob>[]) => {
        const results = await Promise.all(jobs.map((job) => deliver(office, job)));
        // Whoever had work looks for more at once.
        boss.notifyWorker(id);
        return results;
      },
    );
    ids.push(id);
  }
  await boss.work(
    undeliveredQueue,
    { includeMetadata: true, pollingIntervalSeconds: idleSeconds },
    async (jobs: JobWithMetadata<LetterJob>[]) => {
      for (const job of jobs) await giveUp(office, job);
    },
  );
  return wake;
}
