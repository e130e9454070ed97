import { isSchemaBehind } from '#db/migrate.ts';
import { areJobsBehind } from '#outbox/jobs/migrate.ts';
import { Complaint } from './complaint.ts';

/** Refuses to go on where a database lacks a migration, of ours or of the queues. */
export async function refuseOldSchema(url: string): Promise<void> {
  if (!((await isSchemaBehind(url)) || (await areJobsBehind(url)))) return;
  throw new Complaint('The schema of the database is behind this Usher: run `npx usher migrate`.');
}
