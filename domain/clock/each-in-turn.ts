import { isSqlState } from '#db/statement-error.ts';
import { Refusal } from '#domain/refusal.ts';

/**
 * Does a deed of Usher's clock for one after the other, and returns how much was done. What fails for
 * one keeps no other from its turn, now or ever after: it is thrown when all have had theirs, the
 * first for all. Only where the database is away, the rest waits.
 */
export async function eachInTurn<Due>(
  due: Iterable<Due>,
  deed: (one: Due) => Promise<number>,
): Promise<number> {
  let done = 0;
  const failures: unknown[] = [];
  for (const one of due) {
    try {
      done += await deed(one);
    } catch (error) {
      if (!isOfOne(error)) throw error;
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return done;
}

/** Said by a rule of ours, or by PostgreSQL; nobody else's turn would end otherwise for that. */
function isOfOne(error: unknown): boolean {
  return error instanceof Refusal || isSqlState(Object(error).code);
}
