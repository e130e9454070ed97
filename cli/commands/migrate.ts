import { Command } from 'commander';
import { migrate } from '#db/migrate.ts';
import { migrateJobs } from '#outbox/jobs/migrate.ts';
import { withDatabaseUrl } from '../running/database.ts';
import { isBehind } from '../running/schema.ts';

export const command = new Command('migrate')
  .description('Bring the schema of the database up to date; safe to repeat.')
  .option('--json', 'answer as JSON')
  .action(async ({ json }: { json?: boolean }) => {
    const changed = await withDatabaseUrl(async (url) => {
      const wasBehind = await isBehind(url);
      await migrate(url);
      await migrateJobs(url);
      return wasBehind;
    });
    const sentence = changed
      ? 'The schema is up to date now.'
      : 'The schema was up to date already.';
    console.info(json ? JSON.stringify({ changed }) : sentence);
  });
