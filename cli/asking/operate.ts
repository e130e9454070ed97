import { connect, type Database, disconnect } from '#db/database.ts';
import { isSchemaBehind } from '#db/migrate.ts';
import { Complaint } from '../running/complaint.ts';
import { withDatabaseUrl } from '../running/database.ts';

/** Runs what needs the newest schema on the database of DATABASE_URL, and closes it afterwards. */
export async function operate<T>(run: (db: Database) => Promise<T>): Promise<T> {
  return withDatabaseUrl(async (url) => {
    if (await isSchemaBehind(url)) {
      throw new Complaint('The schema of the database is behind: run `npx usher migrate` first.');
    }
    const db = connect(url, { max: 4, applicationName: 'usher cli' });
    return run(db).finally(() => disconnect(db));
  });
}
