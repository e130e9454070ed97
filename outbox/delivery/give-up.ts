import type { JobWithMetadata } from 'pg-boss';
import { markUndeliverable } from '#domain/seat/mark-undeliverable.ts';
import type { LetterJob } from '#outbox/jobs/queues.ts';
import { factsOf } from '#outbox/letters/facts.ts';
import type { Office } from './deliver.ts';

/**
 * Says that a letter will not arrive, whether it was refused or its attempts are used up: in the
 * log, and for an invitation or a reminder of it on its seat, where the purchaser sees it.
 */
export async function giveUp(
  { db, log }: Pick<Office, 'db' | 'log'>,
  { data, sourceOutput }: JobWithMetadata<LetterJob>,
): Promise<void> {
  const { eventId, letter } = data;
  const { answer = 'No attempt came to an end' } = (sourceOutput ?? {}) as { answer?: string };
  log(`${letter} letter of event ${eventId}: given up: ${answer}`);
  if (letter !== 'invitation' && letter !== 'reminder') return;
  const facts = await factsOf(db, eventId);
  if (facts?.invitation) await markUndeliverable(db, { ...facts.invitation, answer });
}
