import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll } from 'vitest';

type Verdict = { code: number; sentence: string } | null;

/** A mail server that a test rules: who is refused and when, and how long it thinks. */
export async function openServer(rules: {
  /** Where it listens, if not on this computer only. */
  host?: string;
  /** Asked for each recipient; null takes the letter. */
  recipient?(address: string, attempt: number): Verdict;
  /** Asked when the letter has come in whole; what it waits for holds the answer back. */
  letter?(mail: ParsedMail, attempt: number): Promise<Verdict> | Verdict;
}) {
  const attempts = new Map<string, number>();
  const seen: { messageId: string; to: string; isTaken: boolean }[] = [];
  const answer = (verdict: Verdict) =>
    verdict && Object.assign(new Error(verdict.sentence), { responseCode: verdict.code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo({ address }, _session, done) {
      const attempt = (attempts.get(address) ?? 0) + 1;
      attempts.set(address, attempt);
      done(answer(rules.recipient?.(address, attempt) ?? null));
    },
    async onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const mail = await simpleParser(stream).catch(() => null);
      // A client that was killed amid its letter.
      if (!mail) return done(new Error('Half a letter'));
      const verdict = (await rules.letter?.(mail, attempts.get(to) ?? 0)) ?? null;
      seen.push({ messageId: mail.messageId ?? '', to, isTaken: verdict === null });
      done(answer(verdict));
    },
  });
  server.on('error', () => {}); // A client that is killed hangs up without a word.
  await new Promise<void>((done) => server.listen(0, rules.host ?? '127.0.0.1', done));
  afterAll(() => new Promise<void>((done) => server.close(done)));
  const { port } = server.server.address() as AddressInfo;
  return { smtpUrl: `smtp://127.0.0.1:${port}?ignoreTLS=true`, seen, attempts };
}
