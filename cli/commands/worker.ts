import { Command } from 'commander';
import { environment } from '#environment';
import { workerOptions } from '#outbox/settings.ts';
import { startWorker } from '#outbox/worker.ts';
import { withDatabaseUrl } from '../running/database.ts';
import { refuseOldSchema } from '../running/schema.ts';
import { runSession, untilStopped } from '../running/session.ts';

export const command = new Command('worker')
  .description('Deliver letters and run what is due by time, beside the portal or without it.')
  .option('--json', 'answer as JSON')
  .action(({ json }: { json?: boolean }) => work(json));

async function work(json: boolean | undefined): Promise<void> {
  const settings = environment();
  await withDatabaseUrl((databaseUrl) =>
    runSession(async ({ signal, keep }) => {
      await refuseOldSchema(databaseUrl);
      const worker = await startWorker(workerOptions(settings, databaseUrl));
      keep(worker.stop);
      console.info(json ? JSON.stringify({ working: true }) : 'The worker delivers letters.');
      await untilStopped(signal);
    }),
  );
}
