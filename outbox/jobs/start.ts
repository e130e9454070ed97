import { PgBoss } from 'pg-boss';
import type { Log } from '#outbox/log.ts';

/** How often somebody looks for jobs whose worker is gone. */
const watchSeconds = 15;

/** Opens the queues for work. Their schema must exist: `migrateJobs` makes it. */
export async function startJobs(url: string, log: Log): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'usher jobs',
    max: 4,
    migrate: false,
    createSchema: false,
    schedule: false,
    superviseIntervalSeconds: watchSeconds,
    monitorIntervalSeconds: watchSeconds,
    maintenanceIntervalSeconds: 60 * 60,
  });
  boss.on('error', (error) => log(`jobs: ${error.message}`));
  boss.on('warning', ({ message }) => log(`jobs: ${message}`));
  return boss.start();
}
