import { createTranslator } from 'use-intl/core';
import messages from '#messages/en.json' with { type: 'json' };
import { quiet } from '#outbox/letters/names.ts';
import { locale } from '#outbox/letters/words.ts';
import type { ToldType } from '#wire/webhook.ts';

const words = createTranslator({ locale, messages, namespace: 'webhooks' });

/** What the parts of an event are called, as far as it has them. */
type Named = {
  name?: string | null;
  email?: string | null;
  role?: string;
  seats?: number;
  member?: Named;
  customer?: Named;
  product?: Named;
};

type Sentence = Parameters<typeof words>[0];

/** What an event tells, in one sentence; `escaped` keeps a name from being read as markup. */
export function sentenceOf(
  type: ToldType,
  data: object,
  escaped: (name: string) => string,
): string {
  const { member, customer, product, role = '', seats = 0, ...own } = data as Named;
  const values = {
    who: personOf(member ?? customer ?? own, escaped),
    what: escaped(quiet(product?.name ?? own.name ?? '')),
    role,
    seats,
  };
  return words(type.replace('.', '_') as Sentence, values);
}

/** A name cannot become a link; an address may, to be written to. */
function personOf({ name, email }: Named, escaped: (name: string) => string): string {
  const [called, address] = [name && escaped(quiet(name)), email && escaped(email)];
  return called && address ? `${called} (${address})` : called || address || '';
}
