import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that only remembers which letter went to whom: it keeps pace with any sender. */
export async function openSink() {
  /** The `Message-ID`s of the letters to each address; one that came twice counts twice. */
  const taken = new Map<string, string[]>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('error', done);
      stream.on('end', () => {
        const head = Buffer.concat(parts).toString('latin1');
        const id = /^message-id:\s*(\S+)/im.exec(head)?.[1] ?? '';
        taken.set(to, [...(taken.get(to) ?? []), id]);
        done();
      });
    },
  });
  server.on('error', () => {}); // A client that is killed hangs up without a word.
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    taken,
    close: () => new Promise<void>((done) => server.close(done)),
  };
}
