import { isSchemaBehind } from '#db/migrate.ts';
import { areJobsBehind } from '#outbox/jobs/migrate.ts';
import { Complaint } from './complaint.ts';

/** Whether a database lacks a migration, of ours or of the queues. */
export async function isBehind(url: string): Promise<boolean> {
  return (await Promise.all([isSchemaBehind(url), areJobsBehind(url)])).includes(true);
}

/** Refuses to go on where a database lacks a migration. */
export async function refuseOldSchema(url: string): Promise<void> {
  if (!(await isBehind(url))) return;
  throw new Complaint('The schema of the database is behind this Usher: run `npx usher migrate`.');
}
