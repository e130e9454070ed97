import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import type { Letter } from '#outbox/letters/write.ts';
import { openServer } from '#outbox/test/server.ts';
import { answerOf } from './answer.ts';
import { openPost } from './post.ts';

const letter = {
  messageId: '<1@seats.example.com>',
  from: { name: 'Acme', address: 'seats@example.com' },
  to: { name: 'Bob, of <Acme>', address: 'bob@example.com' },
  replyTo: null,
  subject: 'A seat',
  html: '<p>A seat</p>',
  text: 'A seat',
} as Letter;

async function send(smtpUrl: string) {
  const post = openPost(smtpUrl);
  await post.send(letter).finally(() => post.close());
}

// An address of this computer by which it is somebody else's.
const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

test.skipIf(!outside)('a line that is not encrypted is refused, but on this computer', async () => {
  const server = await openServer({ host: '0.0.0.0' });
  const port = new URL(server.smtpUrl).port;
  await expect(send(`smtp://${outside}:${port}`)).rejects.toThrow(/STARTTLS|TLS/);
  expect(server.seen).toEqual([]);
  await send(`smtp://${outside}:${port}?ignoreTLS=true`);
  await send(`smtp://127.0.0.1:${port}`);
  expect(server.seen.map(({ to }) => to)).toEqual(['bob@example.com', 'bob@example.com']);
});

test('a server that is away may be asked again', async () => {
  const away = await send('smtp://127.0.0.1:1').catch(answerOf);
  expect(away).toMatchObject({ isFinal: false, text: expect.stringContaining('ECONNREFUSED') });
});

test.each([
  ['530 Authentication required', false],
  ['535 Authentication failed', false],
  ['550 5.7.1 Relaying denied', false],
  ['554-5.7.64 TenantAttribution\n554 5.7.64 Relay Access Denied', false],
  ['550 5.1.1 No such user 5.7.1', true],
])('at an address, %j is final: %s', (response, isFinal) => {
  const refused = { command: 'RCPT TO', response, responseCode: Number(response.slice(0, 3)) };
  expect(answerOf(Object.assign(new Error('no'), refused)).isFinal).toBe(isFinal);
});

test.each([
  ['RCPT TO', 550, true],
  ['DATA', 554, true],
  ['RCPT TO', 451, false],
  ['MAIL FROM', 550, false],
  ['AUTH PLAIN', 535, false],
])('%s %i is final: %s', (command, responseCode, isFinal) => {
  expect(answerOf(Object.assign(new Error('no'), { command, responseCode })).isFinal).toBe(isFinal);
});
