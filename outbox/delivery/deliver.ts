import type { Job, JobResult } from 'pg-boss';
import type { Database } from '#db/database.ts';
import { markSent } from '#domain/import/mark-sent.ts';
import type { LetterJob } from '#outbox/jobs/queues.ts';
import type { Desk } from '#outbox/letters/draft.ts';
import { writeLetter } from '#outbox/letters/write.ts';
import type { Log } from '#outbox/log.ts';
import { answerOf } from './answer.ts';
import type { Post } from './post.ts';

/** What it takes to deliver letters. */
export type Office = { db: Database; desk: Desk; post: Post; log: Log };

/**
 * Makes one attempt at one letter. A refusal for good ends the job at once; anything else has the
 * queue try again later, until its attempts are used up.
 */
export async function deliver(office: Office, job: Job<LetterJob>): Promise<JobResult> {
  try {
    const letter = await writeLetter(office.db, office.desk, job.data);
    if (letter) await office.post.send(letter);
    if (letter?.seatId) await markSent(office.db, { seatId: letter.seatId });
    return { id: job.id, status: 'completed', output: { sent: letter !== null } };
  } catch (error) {
    const { text: answer, isFinal } = answerOf(error);
    const outcome = isFinal ? 'refused' : `put off (attempt ${job.retryCount + 1})`;
    office.log(`${job.data.letter} letter of event ${job.data.eventId}: ${outcome}: ${answer}`);
    return { id: job.id, status: isFinal ? 'deadletter' : 'failed', output: { answer } };
  }
}
