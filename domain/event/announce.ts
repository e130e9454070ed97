import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import type { Fact } from './fact.ts';
import { type Family, familyOf } from './types.ts';

/** Facts of one family that were told together, about one purchase, or about a customer's team. */
export type Announced = {
  subjectId: string;
  family: Family;
  facts: Pick<Fact, 'id' | 'number' | 'writtenIn'>[];
};

const channel = 'usher_facts';

/** A notification has 8,000 bytes; a fact in it is three numbers of at most 16 digits. */
const most = 80;

/**
 * Lets every process that listens know what the facts are about, once this transaction has come to
 * its end. Nothing but numbers goes out: who may see what became of them, asks.
 */
export async function announceFacts(tx: Transaction, facts: Fact[]): Promise<void> {
  const groups = Map.groupBy(facts, (fact) => `${subjectOf(fact)} ${familyOf(fact.type)}`);
  const texts = [...groups.values()].flatMap(written);
  if (texts.length === 0) return;
  await tx.execute(sql`
    select pg_notify(${channel}, announced) from unnest(${sql.param(texts)}::text[]) as announced`);
}

/** A fact is its purchase's; what happens in a team is of no purchase, and the customer's. */
function subjectOf({ type, subscriptionId, orderId, customerId }: Fact): string | null {
  const isOfTeam = ['member', 'ownership'].includes(familyOf(type));
  return subscriptionId ?? orderId ?? (isOfTeam ? customerId : null);
}

function written(facts: Fact[]): string[] {
  const [first] = facts;
  const subjectId = first && subjectOf(first);
  if (!subjectId) return [];
  const texts: string[] = [];
  for (let at = 0; at < facts.length; at += most) {
    const some = facts
      .slice(at, at + most)
      .map(({ id, number, writtenIn }) => ({ id, number, writtenIn }));
    const announced: Announced = { subjectId, family: familyOf(first.type), facts: some };
    texts.push(JSON.stringify(announced));
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
