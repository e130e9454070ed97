import { type Draft, nameOf, type Writer } from './draft.ts';
import type { Facts } from './facts.ts';
import { plainly, quiet, quietly } from './names.ts';
import { speechToHolder } from './speech.ts';
import { answersTo } from './to-holder.ts';

/** "Your seat ends after 30 June", some days before. */
export const seatEnding: Writer = (facts, { appUrl }) => {
  const { holder, product, lastDay } = facts;
  if (!holder || !lastDay || !facts.isSeatAsTold) return null;
  const { words, dayOf } = speechToHolder(facts);
  const day = dayOf(lastDay);
  const details = { ...quietly({ product }), day };
  const replyTo = answersTo(facts, holder);
  const paragraphs = [words('seatEnding.access', details)];
  if (replyTo) paragraphs.push(words('seatEnding.longer', { name: quiet(nameOf(replyTo)) }));
  return toHolder(facts, appUrl, {
    subject: words('seatEnding.subject', { ...plainly({ product }), day }),
    preheader: words('seatEnding.preheader'),
    title: words('seatEnding.subject', details),
    paragraphs,
  });
};

/** "You keep your seat", to who was told that it ends. */
export const seatGoesOn: Writer = (facts, { appUrl }) => {
  const { product, lastDay, formerLastDay } = facts;
  if (!formerLastDay || !facts.isSeatAsTold) return null;
  const { words, dayOf } = speechToHolder(facts);
  const was = dayOf(formerLastDay);
  const news = lastDay
    ? words('seatGoesOn.moved', { was, day: dayOf(lastDay) })
    : words('seatGoesOn.removed', { was });
  return toHolder(facts, appUrl, {
    subject: words('seatGoesOn.subject', plainly({ product })),
    preheader: words('seatGoesOn.preheader'),
    title: words('seatGoesOn.subject', quietly({ product })),
    paragraphs: [news],
  });
};

type Says = Pick<Draft, 'subject' | 'preheader' | 'title' | 'paragraphs'>;

function toHolder(facts: Facts, appUrl: string, says: Says): Draft | null {
  const { organization, holder, product } = facts;
  if (!organization || !holder) return null;
  const { language, words } = speechToHolder(facts);
  return {
    language,
    to: holder,
    replyTo: answersTo(facts, holder),
    action: { label: words('seeYourSeats'), address: `${appUrl}/` },
    why: words('whyHolds', quietly({ product, organization: organization.name })),
    ...says,
  };
}
