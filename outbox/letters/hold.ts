import { heldSeconds } from '#domain/seat/undo-revoke.ts';
import type { LetterJob } from '#outbox/jobs/queues.ts';

/** While a revoke can be taken back, nobody is told of it. */
const secondsOf: Partial<Record<string, number>> = { seat_revoked: heldSeconds };

/** The job of a letter, which begins later where the letter is held back. */
export function held<Job extends { data: LetterJob }>(job: Job): Job & { startAfter?: number } {
  const startAfter = secondsOf[job.data.letter];
  return startAfter === undefined ? job : { ...job, startAfter };
}
