import { startWorker } from '#outbox/worker.ts';
import { appUrl, emailFrom, keys, targets } from './settings.ts';

// A worker in a process of its own, for the test that kills it.
const [databaseUrl = '', smtpUrl = ''] = process.argv.slice(2);
await startWorker({ databaseUrl, smtpUrl, appUrl, emailFrom, keys, targets });
process.send?.('working');
