import type { WebhookEndpoint } from '#domain/webhook/facts.ts';
import type { Fact } from '#outbox/tell/number.ts';
import type { ToldType } from '#wire/webhook.ts';
import { presentFact } from './present.ts';
import { purchaseOf, type Related } from './related.ts';
import { sentenceOf } from './sentence.ts';

export type Format = WebhookEndpoint['format'];

/** Writes what is sent for a fact: the event itself, or a sentence for people in a chat. */
export function compose(format: Format, type: ToldType, fact: Fact, related: Related): string {
  const data = presentFact(type, fact, related);
  if (format === 'raw') {
    const { createdAt, sequence } = fact;
    return JSON.stringify({ type, timestamp: createdAt.toISOString(), data, sequence });
  }
  const product = related.productNames.get(purchaseOf(fact));
  const named = { ...(product && { product: { name: product } }), ...data };
  return JSON.stringify(chats[format](type, named));
}

const chats: Record<Exclude<Format, 'raw'>, (type: ToldType, data: object) => object> = {
  discord: (type, data) => ({
    content: sentenceOf(type, data, inMarkdown),
    // A name that says @everyone calls nobody.
    allowed_mentions: { parse: [] },
  }),
  slack: (type, data) => ({ text: sentenceOf(type, data, inSlack) }),
};

function inMarkdown(name: string): string {
  return name.replace(/[\\*_~`|<>#[\]()]/g, '\\$&');
}

function inSlack(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
