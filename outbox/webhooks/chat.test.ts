import { expect, test } from 'vitest';
import { assignSeat } from '#domain/seat/assign.ts';
import { endpointOf } from '#domain/test/webhooks.ts';
import { buildWorld, freshAddress } from '#domain/test/world.ts';
import { webhookTypes } from '#domain/webhook/types.ts';
import { openOffice } from '#outbox/test/office.ts';
import { openReceiver } from '#outbox/test/receiver.ts';
import { targets } from '#outbox/test/settings.ts';
import { type ToldType, webhooks } from '#wire/webhook.ts';
import { sentenceOf } from './sentence.ts';

const office = await openOffice();
const { db, sql } = office;
await office.work();
const receiver = await openReceiver();

async function toldOfSeat(format: 'slack' | 'discord', name: string, product: string) {
  const world = await buildWorld(db, { product: { name: product } });
  await office.settle();
  const { id } = await endpointOf(db, world.organization, {
    url: receiver.url,
    targets,
    format,
    events: webhookTypes,
  });
  const email = freshAddress('bob');
  const source = { subscriptionId: world.subscription.id };
  await assignSeat(db, world.ada, { source, recipient: { email }, name, immediateClaim: true });
  await office.settle();
  const [row] = await sql`
    select payload from webhook_events where endpoint_id = ${id} and type = 'customer_seat.claimed'`;
  return { email, message: JSON.parse(row?.payload) };
}

test('Slack gets a sentence, in which a name is a name', async () => {
  const { email, message } = await toldOfSeat('slack', '<!channel> Bob & Sons', 'Studio <Pro>');
  expect(message).toEqual({
    text: `&lt;!channel&gt; Bob &amp; Sons (${email}) now has a seat in Studio &lt;Pro&gt;.`,
  });
});

test('Discord gets a sentence that calls nobody and links nowhere', async () => {
  const { message } = await toldOfSeat('discord', '**@everyone** [x](https://evil.com)', 'Studio');
  expect(message.allowed_mentions).toEqual({ parse: [] });
  expect(message.content).toMatch(/^\\\*\\\*\S+everyone\\\*\\\* \\\[x\\\]\\\(/);
  expect(message.content).not.toContain('https://evil.com');
  expect(message.content).toMatch(/ now has a seat in Studio\.$/);
});

test.each(Object.keys(webhooks) as ToldType[])('%s is a whole sentence', (type) => {
  const data = {
    name: 'Acme',
    email: 'ada@example.com',
    role: 'member',
    seats: 3,
    product: { name: 'Studio' },
  };
  const sentence = sentenceOf(type, data, { language: 'en', escaped: (name) => name });
  expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect(sentence).not.toMatch(/webhooks\.|[{}]/);
});
