import { connect, type Database, disconnect } from '#db/database.ts';
import { withDatabaseUrl } from '../running/database.ts';
import { refuseOldSchema } from '../running/schema.ts';

/** Runs what needs the newest schema on the database of DATABASE_URL, and closes it afterwards. */
export async function operate<T>(run: (db: Database) => Promise<T>): Promise<T> {
  return withDatabaseUrl(async (url) => {
    await refuseOldSchema(url);
    const db = connect(url, { max: 4, applicationName: 'usher cli' });
    return run(db).finally(() => disconnect(db));
  });
}
