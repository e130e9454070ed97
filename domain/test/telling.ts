import type { Database } from '#db/database.ts';
import { announceFacts } from '#domain/event/announce.ts';
import { numberAll } from './days.ts';

/** Numbers all facts and announces them in one transaction, as the worker does; `then` ends it. */
export async function tellAll(db: Database, then: () => void = () => {}): Promise<void> {
  await db.transaction(async (tx) => {
    await announceFacts(tx, await numberAll(tx));
    then();
  });
}
