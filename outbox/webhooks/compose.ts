import type { Fact } from '#domain/event/fact.ts';
import type { WebhookEndpoint } from '#domain/webhook/facts.ts';
import type { ToldType } from '#wire/webhook.ts';
import { sentenceOf } from './sentence.ts';

/** How an endpoint wants to be told. */
export type Manner = {
  format: WebhookEndpoint['format'];
  /** What the organization speaks in its chats. */
  language: string;
};

/** What is told of a fact, under which name. */
export type Told = {
  type: ToldType;
  fact: Fact;
  data: object | null;
  /** What the product is called, where the data doesn't say. */
  product?: string | undefined;
};

/** Writes what is sent for a fact: the event itself, or a sentence for people in a chat. */
export function compose({ format, language }: Manner, { type, fact, data, product }: Told): string {
  if (format === 'raw') {
    const { createdAt, sequence } = fact;
    return JSON.stringify({ type, timestamp: createdAt.toISOString(), data, sequence });
  }
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
