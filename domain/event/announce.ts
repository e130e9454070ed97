import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import type { Fact } from './fact.ts';

/** Facts about one purchase that were told together. */
export type Announced = { purchaseId: string; facts: Pick<Fact, 'id' | 'number'>[] };

const channel = 'usher_facts';

/** A notification has 8,000 bytes; a fact in it is two numbers of at most 16 digits. */
const most = 200;

/**
 * Lets every process that listens know which purchases the facts are about, once this transaction
 * has come to its end. Nothing but numbers goes out: who may see what became of them, asks.
 */
export async function announceFacts(tx: Transaction, facts: Fact[]): Promise<void> {
  const ofPurchases = Map.groupBy(
    facts,
    ({ subscriptionId, orderId }) => subscriptionId ?? orderId,
  );
  const texts = [...ofPurchases].flatMap(([purchaseId, those]) =>
    purchaseId === null ? [] : written(purchaseId, those),
  );
  if (texts.length === 0) return;
  await tx.execute(sql`
    select pg_notify(${channel}, announced) from unnest(${sql.param(texts)}::text[]) as announced`);
}

function written(purchaseId: string, facts: Fact[]): string[] {
  const texts: string[] = [];
  for (let at = 0; at < facts.length; at += most) {
    const some = facts.slice(at, at + most).map(({ id, number }) => ({ id, number }));
    texts.push(JSON.stringify({ purchaseId, facts: some } satisfies Announced));
  }
  return texts;
}

/**
 * Hears what is announced from now on, over a connection of its own. Hears null where something may
 * have been missed: at first, and whenever the connection was lost and is there again.
 */
export async function listenToFacts(
  db: Database,
  hear: (announced: Announced | null) => void,
): Promise<void> {
  const read = (text: string) => hear(JSON.parse(text) as Announced);
  await db.$client.listen(channel, read, () => hear(null));
}
