import { SMTPServer } from 'smtp-server';
import { keepLetter } from './letters.ts';

/** Receives letters on the loopback address and keeps them. */
export function createReceiver(folder: string): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: 10_000_000,
    onRcptTo({ address }, _session, answer) {
      answer(refusalFor(address));
    },
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('error', answer);
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        keepLetter(folder, recipients, Buffer.concat(parts));
        answer();
      });
    },
  });
}

// Two domains at which a story can see what becomes of a letter that doesn't arrive.
function refusalFor(address: string): Error | null {
  const domain = address.split('@').at(-1)?.toLowerCase();
  if (domain === 'refused.example') return answerOf(550, 'No such mailbox here');
  if (domain === 'deferred.example') return answerOf(451, 'Try again later');
  return null;
}

function answerOf(responseCode: number, sentence: string): Error {
  return Object.assign(new Error(sentence), { responseCode });
}
