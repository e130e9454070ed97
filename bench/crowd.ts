import { connect, type Database, disconnect } from '#db/database.ts';

/** How a turn went. */
export type Turn = {
  seconds: number;
  /** Calls that did what they should. */
  done: number;
};

/** Makes so many calls from this process, `crowd` at a time. */
export async function callAll(
  calls: number,
  crowd: number,
  call: (index: number) => Promise<boolean>,
): Promise<Turn> {
  let next = 0;
  let done = 0;
  const caller = async () => {
    for (let index = next++; index < calls; index = next++) {
      if (await call(index).catch(complain)) done += 1;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: crowd }, caller));
  return { seconds: (performance.now() - start) / 1000, done };
}

const complaints = new Set<string>();

/** A failed call is counted; why it failed is said once. */
function complain(error: unknown): false {
  const { message, cause } = error as Error;
  const said = cause instanceof Error ? cause.message : message;
  if (!complaints.has(said)) console.error(`  failed: ${said}`);
  complaints.add(said);
  return false;
}

/**
 * Runs on a pool whose connections are open and have nothing prepared yet, as pgbench's are when
 * its clock starts.
 */
export async function onFreshPool<T>(
  url: string,
  crowd: number,
  run: (db: Database) => Promise<T>,
): Promise<T> {
  const db = connect(url, { max: crowd, applicationName: 'usher bench' });
  try {
    await Promise.all(Array.from({ length: crowd }, () => db.$client`select pg_sleep(0.1)`));
    return await run(db);
  } finally {
    await disconnect(db);
  }
}
