import { createTranslator } from 'use-intl/core';
import { type Messages, messagesIn, type Spoken, spokenFor } from '#messages/languages.ts';
import { quiet } from '#outbox/letters/names.ts';
import type { ToldType } from '#wire/webhook.ts';

type Words = ReturnType<typeof createTranslator<Messages, 'webhooks'>>;

const known = new Map<Spoken, Words>();

/** What the parts of an event are called, as far as it has them. */
type Named = {
  name?: string | null;
  email?: string | null;
  role?: string;
  seats?: number;
  member?: Named;
  customer?: Named;
  product?: Named;
  benefit?: Named;
  description?: string | null;
};

type Sentence = Parameters<Words>[0];

/** How a chat is spoken to. */
export type Chat = {
  language: string;
  /** Keeps a name from being read as markup. */
  escaped(name: string): string;
};

/** What an event tells, in one sentence. */
export function sentenceOf(type: ToldType, data: object, { language, escaped }: Chat): string {
  const { member, customer, product, benefit, role = '', seats = 0, ...own } = data as Named;
  const values = {
    who: personOf(member ?? customer ?? own, escaped),
    what: escaped(quiet(product?.name ?? own.name ?? '')),
    benefit: escaped(quiet(benefit?.description ?? own.description ?? '')),
    role,
    seats,
  };
  // says webhooks
  return wordsIn(spokenFor(language))(type.replace('.', '_') as Sentence, values);
}

/** A name cannot become a link; an address may, to be written to. */
function personOf({ name, email }: Named, escaped: (name: string) => string): string {
  const [called, address] = [name && escaped(quiet(name)), email && escaped(email)];
  return called && address ? `${called} (${address})` : called || address || '';
}

function wordsIn(locale: Spoken): Words {
  const words =
    known.get(locale) ??
    createTranslator({ locale, messages: messagesIn(locale), namespace: 'webhooks' });
  known.set(locale, words);
  return words;
}
