import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type Database, disconnect } from '#db/database.ts';
import { startEmbedded } from '#db/embedded.ts';
import { someOfEnvironment } from '#environment';
import { Complaint } from './complaint.ts';
import { dataDir } from './local.ts';

/** Runs an operator's command on the database of DATABASE_URL, and closes it afterwards. */
export async function withDatabase<T>(run: (db: Database) => Promise<T>): Promise<T> {
  return withDatabaseUrl(async (url) => {
    const db = connect(url, { max: 4, applicationName: 'usher cli' });
    return run(db).finally(() => disconnect(db));
  });
}

/** The same for what wants an address; an embedded database is started, or shared when it runs. */
export async function withDatabaseUrl<T>(run: (url: string) => Promise<T>): Promise<T> {
  const { DATABASE_URL: given } = someOfEnvironment('DATABASE_URL');
  if (given && given !== 'embedded') return run(given).catch(explainSilence);
  if (!given && !existsSync(join(dataDir(), 'postgres'))) {
    throw new Complaint(
      'DATABASE_URL is missing: the postgres:// address of the database, or `embedded`. (Without it, the data of `npm run demo` is used, and there is none.)',
    );
  }
  const { url, stop } = await startEmbedded({ dataDir: dataDir() });
  return run(url).finally(stop);
}

// A database that is away is the operator's to find; whatever else went wrong is ours.
function explainSilence(error: unknown): never {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|CONNECT_TIMEOUT|28|3D000)/.test(code ?? '')) {
      throw new Complaint(
        `The database of DATABASE_URL does not answer: ${cause.message || code}.`,
      );
    }
  }
  throw error;
}
