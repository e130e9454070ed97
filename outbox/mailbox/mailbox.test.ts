import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mailbox, startMailbox } from './mailbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'usher-mailbox-'));
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await startMailbox({ folder });
});

afterAll(async () => {
  await mailbox.stop();
  rmSync(folder, { recursive: true });
});

test('a letter is kept and told as JSON, the newest first, also after a restart', async () => {
  await send('bob@example.com', 'First');
  await send('bob@example.com', 'Second');
  await send('eve@example.com', 'Not for Bob');
  await mailbox.stop();
  mailbox = await startMailbox({ folder });

  const letters = await (await fetch(`${mailbox.url}/letters.json?to=BOB@example.com`)).json();
  expect(letters).toMatchObject([{ subject: 'Second' }, { subject: 'First' }]);
  expect(letters[0]).toMatchObject({
    to: ['bob@example.com'],
    from: '"Usher" <usher@example.com>',
    messageId: expect.stringMatching(/^<.+>$/),
    text: expect.stringContaining('Your seat'),
    html: expect.stringContaining('<b>Your seat</b>'),
    date: expect.stringMatching(/^\d{4}-/),
  });
});

test('an address may be refused for good, or for now', async () => {
  await expect(send('bob@refused.example')).rejects.toMatchObject({ responseCode: 550 });
  await expect(send('bob@deferred.example')).rejects.toMatchObject({ responseCode: 451 });
});

test('what a letter says is shown, never run', async () => {
  await send('mal@example.com', '<script>alert(1)</script>');
  const list = await fetch(mailbox.url);
  const [letter] = await (await fetch(`${mailbox.url}/letters.json?to=mal@example.com`)).json();
  const page = await fetch(`${mailbox.url}/letters/${letter.id}`);
  const part = await fetch(`${mailbox.url}/letters/${letter.id}/html`);

  for (const answer of [list, page]) {
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).not.toContain('<script>');
  }
  expect(part.headers.get('content-security-policy')).toContain('sandbox');
  expect(await part.text()).toContain('<base target="_blank">');
});

test('nothing outside the folder can be read, nor from another name', async () => {
  expect((await fetch(`${mailbox.url}/letters/..%2f..%2fpackage`)).status).toBe(404);
  expect((await fetch(`${mailbox.url}/letters/unknown`)).status).toBe(404);
  expect((await fetch(mailbox.url, { method: 'POST' })).status).toBe(405);
});

async function send(to: string, subject = 'Hello') {
  const transport = createTransport(mailbox.smtpUrl);
  const from = { name: 'Usher', address: 'usher@example.com' };
  const body = { text: 'Your seat', html: '<p><b>Your seat</b></p>' };
  await transport.sendMail({ from, to: { name: '', address: to }, subject, ...body });
}
