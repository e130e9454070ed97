import { createHash, type KeyObject } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '#db/database.ts';
import { idempotentAnswers } from '#db/schema/index.ts';
import { Refusal } from '#domain/refusal.ts';
import { seal, unseal } from '#domain/secret/seal.ts';

/** A request that carries a key of its sender's choice, so that it can be sent again safely. */
export type KeyedRequest = {
  /** Whose key it is: the same key of somebody else is another. */
  owner: string;
  /** Method and path: the same key there is another request. */
  route: string;
  key: string;
  /** The body's text. */
  body: string;
};

export type Answer = { status: number; text: string };

/**
 * Answers a request once: the same one again, within a day, gets the same answer and has no other
 * effect. `answer` runs in the transaction that keeps what it says. What it refuses is not kept,
 * since it changed nothing. `key` encrypts what is kept.
 *
 * Refuses the same key with another body (`IdempotencyKeyReused`), and a request whose twin is not
 * done yet (`IdempotencyKeyInUse`): its answer is not committed, so nobody can see it.
 */
export async function answerOnce(
  db: Database,
  key: KeyObject,
  request: KeyedRequest,
  answer: (tx: Database) => Promise<Answer>,
): Promise<Answer & { isReplay: boolean }> {
  return db.transaction(async (tx) => {
    await lockKey(tx, request);
    const kept = await find(tx, request);
    if (kept) return { status: kept.status, text: unseal(key, kept.sealedAnswer), isReplay: true };
    // A verb asks no more of its database than a transaction gives: its own is a savepoint in it.
    const given = await answer(tx as unknown as Database);
    await keep(tx, key, request, given);
    return { ...given, isReplay: false };
  });
}

async function lockKey(tx: Transaction, { owner, route, key }: KeyedRequest): Promise<void> {
  const name = JSON.stringify(['usher answers', owner, route, key]);
  const [lock] = await tx.execute<{ isOurs: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as "isOurs"`,
  );
  if (lock?.isOurs) return;
  throw new Refusal('IdempotencyKeyInUse', 'The same request is still being answered');
}

async function find(tx: Transaction, { owner, route, key, body }: KeyedRequest) {
  const [kept] = await tx
    .select()
    .from(idempotentAnswers)
    .where(
      and(
        eq(idempotentAnswers.owner, owner),
        eq(idempotentAnswers.route, route),
        eq(idempotentAnswers.key, key),
        sql`${idempotentAnswers.createdAt} > now() - interval '24 hours'`,
      ),
    );
  if (!kept || kept.bodyHash === hashOf(body)) return kept;
  throw new Refusal('IdempotencyKeyReused', 'This key was used for another request', {
    because: 'idempotency_key',
  });
}

async function keep(
  tx: Transaction,
  sealingKey: KeyObject,
  { owner, route, key, body }: KeyedRequest,
  { status, text }: Answer,
): Promise<void> {
  const answer = { bodyHash: hashOf(body), status, sealedAnswer: seal(sealingKey, text) };
  await tx
    .insert(idempotentAnswers)
    .values({ owner, route, key, ...answer })
    // One that is older than a day has had its time, though the clock has not swept it yet.
    .onConflictDoUpdate({
      target: [idempotentAnswers.owner, idempotentAnswers.route, idempotentAnswers.key],
      set: { ...answer, createdAt: sql`now()` },
    });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
