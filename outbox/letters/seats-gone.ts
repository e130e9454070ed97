import type { Writer } from './draft.ts';
import { plainly, quietly } from './names.ts';
import { speechToReader } from './speech.ts';
import { toReader } from './to-purchaser.ts';

/** "All 10 seats are taken", once a day. Whoever took the last one by hand has seen it on the page. */
export const seatsGone: Writer = (facts, { appUrl }) => {
  const { product, seats, taken, isLive, isByReader } = facts;
  if (!isLive || taken < seats || isByReader) return null;
  const { words } = speechToReader(facts);
  const details = { ...quietly({ product }), seats };
  return toReader(facts, appUrl, 'whyFull', {
    subject: words('seatsGone.subject', { ...plainly({ product }), seats }),
    preheader: words('seatsGone.news', details),
    title: words('seatsGone.subject', details),
    paragraphs: [words('seatsGone.news', details), words('seatsGone.next')],
    action: words('seatsGone.action'),
  });
};
