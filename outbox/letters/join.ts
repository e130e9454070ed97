import { linkToken } from '#domain/share-link/token.ts';
import { type Draft, supportOf, type Writer } from './draft.ts';
import type { Facts } from './facts.ts';
import { plainly, quietly } from './names.ts';
import { speechToVisitor } from './speech.ts';

/** What proves an address that was entered on a shared link's page; the page behind it has a button. */
export const join: Writer = (facts, { keys, appUrl }) => {
  const { organization, join: asked, product, expires } = facts;
  if (!organization || !asked || !expires) return null;
  if (asked.isSeated) return seatedAlready(facts, `${appUrl}/sign-in`);
  // Switched off, or over: whoever waits for the letter finds out why on the link's own page.
  if (!asked.isOpen) return null;
  const { language, words, momentIn } = speechToVisitor(facts);
  const details = detailsOf(facts);
  return {
    language,
    to: asked.person,
    replyTo: supportOf(facts),
    subject: words('join.subject', plainly({ product })),
    preheader: words('join.preheader'),
    title: words('join.subject', details),
    paragraphs: [
      words('join.proof', details),
      words('join.until', { until: momentIn(organization.timeZone, expires) }),
    ],
    action: {
      label: words('join.action'),
      address: `${appUrl}/join/seat/${linkToken(keys.joining, asked.id)}`,
    },
    why: words('join.why'),
  };
};

/** The page says the same to everybody; that somebody has a seat is told to them alone. */
function seatedAlready(facts: Facts, address: string): Draft | null {
  const { join: asked, product } = facts;
  if (!asked) return null;
  const { language, words } = speechToVisitor(facts);
  const details = detailsOf(facts);
  return {
    language,
    to: asked.person,
    replyTo: supportOf(facts),
    subject: words('join.seatedSubject', plainly({ product })),
    preheader: words('join.signIn'),
    title: words('join.seatedSubject', details),
    paragraphs: [words('join.seated', details)],
    action: { label: words('join.signIn'), address },
    why: words('join.why'),
  };
}

function detailsOf({ organization, product, join: asked }: Facts) {
  return {
    ...quietly({ product, organization: organization?.name ?? '' }),
    // The reader's own, and to be copied: nothing unseen in it.
    address: asked?.person.address ?? '',
  };
}
