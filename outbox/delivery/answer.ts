import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import { reasonOf } from '#domain/reason.ts';
import { presentable } from '#domain/seat/mark-undeliverable.ts';
import { UnusableAddress } from '#outbox/letters/write.ts';

/** Why a letter was not taken: what the server said, and whether asking again is of any use. */
export type Answer = { text: string; isFinal: boolean };

/** Reads the failure of an attempt. */
export function answerOf(error: unknown): Answer {
  const { response } = error as SMTPConnection.SMTPError;
  return { text: presentable(response ?? reasonOf(error)), isFinal: isFinal(error) };
}

// Only a 5xx about this recipient or this letter is final. One about signing in, about our sender
// or about encryption is the operator's to mend, and the letter is still wanted then.
function isFinal(error: unknown): boolean {
  if (error instanceof UnusableAddress) return true;
  const { responseCode, response, command } = error as SMTPConnection.SMTPError;
  if (command === 'RCPT TO' && isClosedToUs(responseCode, response)) return false;
  const isAboutLetter = command === 'RCPT TO' || command === 'DATA';
  return isAboutLetter && responseCode !== undefined && responseCode >= 500 && responseCode < 600;
}

// "Relaying denied" and "authentication required" come in answer to an address, but are about us.
function isClosedToUs(code: number | undefined, response = ''): boolean {
  return code === 530 || code === 535 || /^5\d\d[ -]5\.7\.\d/.test(response);
}
