import { sameAddress } from '#domain/address/parse.ts';
import { gapIn } from '#messages/languages.ts';
import { type Draft, nameOf, supportOf, type Writer } from './draft.ts';
import type { Facts } from './facts.ts';
import { plainly, quietly } from './names.ts';
import { speechToPurchaser, speechToReader } from './speech.ts';

/** "Bob claimed a seat." */
export const claimed: Writer = (facts, { appUrl }) => aboutHolder(facts, appUrl, 'claimed');

/** "Bob declined the seat." */
export const declined: Writer = (facts, { appUrl }) => aboutHolder(facts, appUrl, 'declined');

/** "Bob gave the seat back." */
export const left: Writer = (facts, { appUrl }) => aboutHolder(facts, appUrl, 'left');

type About = 'claimed' | 'declined' | 'left';

function aboutHolder(facts: Facts, appUrl: string, letter: About): Draft | null {
  const { holder, reader, product, seats, taken } = facts;
  // What somebody did with their own seat is no news to them.
  if (!holder || !reader || sameAddress(holder.address, reader.address)) return null;
  const { words } = speechToReader(facts);
  const named = { holder: nameOf(holder), product };
  const details = { ...quietly(named), seats, taken, free: Math.max(seats - taken, 0) };
  return toReader(facts, appUrl, 'whyEach', {
    subject: words(`${letter}.subject`, plainly(named)),
    preheader: words(`${letter}.news`, details),
    title: words(`${letter}.subject`, details),
    paragraphs: [words(`${letter}.news`, details), words(`${letter}.next`, details)],
    action: words(`${letter}.action`),
  });
}

type News = Pick<Draft, 'subject' | 'preheader' | 'title' | 'paragraphs'> & { action: string };

/** A letter to one of those who manage a purchase, about its seats, and how to get another kind. */
export function toReader(
  facts: Facts,
  appUrl: string,
  why: 'whyEach' | 'whyDaily' | 'whyFull',
  { action, ...news }: News,
): Draft | null {
  const { reader, organization, product } = facts;
  if (!reader || !organization) return null;
  const { language, words } = speechToReader(facts);
  return {
    language,
    to: reader,
    replyTo: supportOf(facts),
    action: { label: action, address: pageOf(facts, appUrl) },
    // says letters.{whyEach,whyDaily,whyFull}
    why: words(why, quietly({ organization: organization.name, product })),
    ...news,
  };
}

/** "You have 10 seats to hand out." */
export const purchaseOpened: Writer = (facts, { appUrl }) => {
  const { purchaser, product, seats, isLive } = facts;
  if (!isLive) return null;
  const { words } = speechToPurchaser(facts);
  // The reader's own address stays as it is, to be copied.
  const details = { ...quietly({ product }), seats, address: purchaser?.address ?? '' };
  return toPurchaser(facts, {
    subject: words('purchaseOpened.subject', plainly({ product, seats })),
    preheader: words('purchaseOpened.preheader', details),
    title: words('purchaseOpened.subject', details),
    paragraphs: [words('purchaseOpened.next', details), words('purchaseOpened.signIn', details)],
    action: { label: words('purchaseOpened.action'), address: pageOf(facts, appUrl) },
  });
};

/** "Your purchase has ended." */
export const purchaseEnded: Writer = (facts, { appUrl }) => {
  const { product, status, isLive } = facts;
  // It goes on in the meantime: the news would frighten for nothing.
  if (isLive) return null;
  const { language, words } = speechToPurchaser(facts);
  const details = quietly({ product, status });
  const isForGood = status === 'canceled' || status === 'refunded';
  return toPurchaser(facts, {
    subject: words('purchaseEnded.subject', plainly({ product, status })),
    preheader: words('purchaseEnded.seats', details),
    title: words('purchaseEnded.subject', details),
    paragraphs: [
      [words('purchaseEnded.reason', details), words('purchaseEnded.seats', details)].join(
        gapIn(language),
      ),
      ...(isForGood ? [] : [words('purchaseEnded.comesBack', details)]),
    ],
    action: { label: words('purchaseEnded.action'), address: pageOf(facts, appUrl) },
  });
};

type Says = Omit<Draft, 'language' | 'to' | 'replyTo' | 'why'>;

function toPurchaser(facts: Facts, says: Says): Draft | null {
  const { purchaser, organization } = facts;
  if (!purchaser || !organization) return null;
  const { language, words } = speechToPurchaser(facts);
  return {
    language,
    to: purchaser,
    replyTo: supportOf(facts),
    why: words(
      'whyPurchaser',
      quietly({ organization: organization.name, product: facts.product }),
    ),
    ...says,
  };
}

/** Where the purchaser sees who has which seat. */
function pageOf({ purchaseId }: Facts, appUrl: string): string {
  return `${appUrl}/purchases/${purchaseId}`;
}
