import { PgBoss } from 'pg-boss';
import { settleQueues } from './queues.ts';

/** Brings the queue library's own schema and our queues to the newest state. Safe to repeat. */
export async function migrateJobs(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'usher migrate',
    max: 2,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  boss.on('error', () => {}); // What matters here rejects.
  await boss.start();
  try {
    await settleQueues(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
}
