import type { Writer } from './draft.ts';
import type { Digest } from './facts.ts';
import { plainly, quiet, quietly } from './names.ts';
import { speechToReader } from './speech.ts';
import { toReader } from './to-purchaser.ts';
import type { Speech } from './words.ts';

/** In the order in which they are told: first what needs somebody. */
const kinds = [
  'undeliverable',
  'ending',
  'claimed',
  'declined',
  'left',
  'expired',
  'lapsed',
] as const;

/** "News of your seats", once a day. */
export const digest: Writer = (facts, { appUrl }) => {
  const { reader, product, seats, taken, digest: news } = facts;
  if (!reader || !news) return null;
  const speech = speechToReader(facts);
  const { words } = speech;
  // says letters.digest.{undeliverable,ending,claimed,declined,left,expired,lapsed}
  const paragraphs = kinds.flatMap((kind) => {
    const told = news.find((one) => one.kind === kind);
    return told
      ? [words(`digest.${kind}`, { count: told.count, people: named(told, speech) })]
      : [];
  });
  if (paragraphs.length === 0) return null;
  return toReader(facts, appUrl, 'whyDaily', {
    subject: words('digest.subject', plainly({ product })),
    preheader: paragraphs[0] ?? '',
    title: words('digest.subject', quietly({ product })),
    paragraphs: [
      ...paragraphs,
      words('digest.sum', { seats, taken, free: Math.max(seats - taken, 0) }),
    ],
    action: words('digest.action'),
  });
};

function named({ people, count }: Digest[number], { words, listOf }: Speech): string {
  const names = people.map(quiet);
  const more = count - people.length;
  return listOf(more > 0 ? [...names, words('digest.more', { count: more })] : names);
}
