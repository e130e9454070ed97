import type { Fact } from '#domain/event/fact.ts';
import { purchaseOf, type Related } from '#domain/event/related.ts';
import type { WebhookEndpoint } from '#domain/webhook/facts.ts';
import { presentFact } from '#wire/fact.ts';
import type { ToldType } from '#wire/webhook.ts';
import { sentenceOf } from './sentence.ts';

/** How an endpoint wants to be told. */
export type Manner = {
  format: WebhookEndpoint['format'];
  /** What the organization speaks in its chats. */
  language: string;
};

/** Writes what is sent for a fact: the event itself, or a sentence for people in a chat. */
export function compose(
  { format, language }: Manner,
  type: ToldType,
  fact: Fact,
  related: Related,
): string {
  const data = presentFact(fact, related);
  if (format === 'raw') {
    const { createdAt, sequence } = fact;
    return JSON.stringify({ type, timestamp: createdAt.toISOString(), data, sequence });
  }
  const product = related.productNames.get(purchaseOf(fact));
  const named = { ...(product && { product: { name: product } }), ...data };
  return JSON.stringify(chats[format]((escaped) => sentenceOf(type, named, { language, escaped })));
}

type Speak = (escaped: (name: string) => string) => string;

const chats: Record<Exclude<Manner['format'], 'raw'>, (speak: Speak) => object> = {
  // A name that says @everyone calls nobody.
  discord: (speak) => ({ content: speak(inMarkdown), allowed_mentions: { parse: [] } }),
  slack: (speak) => ({ text: speak(inSlack) }),
};

function inMarkdown(name: string): string {
  return name.replace(/[\\*_~`|<>#[\]()]/g, '\\$&');
}

function inSlack(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
