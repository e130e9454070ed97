import { PgBoss } from 'pg-boss';
import { letterQueue, settleQueues } from './queues.ts';

/** Brings the queue library's own schema and our queues to the newest state. Safe to repeat. */
export async function migrateJobs(url: string): Promise<void> {
  const boss = quietBoss(url, { migrate: true });
  await boss.start();
  try {
    await settleQueues(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Whether the database at `url` lacks something that `migrateJobs` makes. */
export async function areJobsBehind(url: string): Promise<boolean> {
  const boss = quietBoss(url, { migrate: false });
  try {
    await boss.start();
    return (await boss.getQueue(letterQueue)) === null;
  } catch (error) {
    // The library has no other way of saying so.
    if (error instanceof Error && /not installed|requires migrations/.test(error.message)) {
      return true;
    }
    throw error;
  } finally {
    await boss.stop({ graceful: false });
  }
}

function quietBoss(url: string, { migrate }: { migrate: boolean }): PgBoss {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'usher migrate',
    max: 2,
    migrate,
    createSchema: migrate,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  boss.on('error', () => {}); // What matters here rejects.
  return boss;
}
