import { undoSeconds } from '#domain/seat/undo-revoke.ts';
import type { LetterJob } from '#outbox/jobs/queues.ts';

/** While a revoke can be taken back, nobody is told of it; and the last click needs its moment. */
const heldSeconds: Partial<Record<string, number>> = { seat_revoked: undoSeconds + 5 };

/** The job of a letter, which begins later where the letter is held back. */
export function held<Job extends { data: LetterJob }>(job: Job): Job & { startAfter?: number } {
  const startAfter = heldSeconds[job.data.letter];
  return startAfter === undefined ? job : { ...job, startAfter };
}
