import { expect, test } from 'vitest';
import { endpointOf, refused, undelivered } from '#domain/test/webhooks.ts';
import { buildWorld } from '#domain/test/world.ts';
import { openOffice } from '#outbox/test/office.ts';
import { asRead, expectOneDeed } from '#outbox/test/reading.ts';
import { appUrl } from '#outbox/test/settings.ts';

const office = await openOffice();
const { db, sql } = office;
await office.work();

/** A merchant whose endpoint is disabled, and the letters that its contact gets of it. */
async function disabled({
  contactEmail,
  supportEmail,
  answer,
}: {
  contactEmail: string | null;
  supportEmail?: string;
  answer: { httpCode: number | null; response: string };
}) {
  const { organization } = await buildWorld(db, {
    organization: { name: 'Acme', contactEmail, ...(supportEmail && { supportEmail }) },
  });
  const endpoint = await endpointOf(db, organization, { url: 'https://app.acme.example/hooks' });
  // Nobody takes it: only the attempts below are made.
  await sql`update webhook_endpoints set resting_until = now() + interval '1 day'`;
  const eventId = await undelivered(db, endpoint);
  if (answer.httpCode !== 410) {
    await sql`
      update webhook_endpoints set failures = 40, failing_since = now() - interval '5 days'
       where id = ${endpoint.id}`;
  }
  await refused(db, endpoint, { eventId, ...answer });
  await office.settle();
}

test('the contact is told which endpoint is off, since when nothing arrived, and what to do', async () => {
  const answer = { httpCode: 500, response: '<h1>Sorry</h1> ask mallory@evil.example.com' };
  await disabled({ contactEmail: 'ops@acme.example', answer });
  const [letter, ...others] = await office.lettersTo('ops@acme.example');
  expect(others).toEqual([]);
  expect(asRead(letter)).toMatchSnapshot();
  expectOneDeed(letter, `${appUrl}/reference`);
});

test('without a contact the support is told, and that it is gone for good', async () => {
  const answer = { httpCode: 410, response: '' };
  await disabled({ contactEmail: null, supportEmail: 'help@acme.example', answer });
  const [letter] = await office.lettersTo('help@acme.example');
  expect(asRead(letter)).toMatchSnapshot();
});

test('where nobody is named, nobody is written to', async () => {
  const before = (await office.lettersAtAll()).length;
  await disabled({ contactEmail: null, answer: { httpCode: 410, response: '' } });
  // Only the purchaser's "you have seats".
  expect(await office.lettersAtAll()).toHaveLength(before + 1);
});
