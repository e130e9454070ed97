import { sameAddress } from '#domain/address/parse.ts';
import { type Draft, nameOf, supportOf, type Writer } from './draft.ts';
import type { Facts, Person } from './facts.ts';
import { plainly, quietly } from './names.ts';
import { speechOfInvitation, speechTo } from './speech.ts';

/** "Ada makes you a billing manager", or only adds you to the team. */
export const teamInvited: Writer = (facts, { appUrl }) => {
  const { organization, member, inviter } = facts;
  // Who is the owner by now, or has left, is invited to nothing.
  if (!organization || !member || member.role === 'owner') return null;
  const { language, words } = speechOfInvitation(member, facts);
  const named = {
    inviter: inviter ? nameOf(inviter) : organization.name,
    organization: organization.name,
    role: member.role,
  };
  const details = {
    ...quietly({ ...named, customer: facts.customer, sender: senderOf(facts) }),
    // The reader's own, and to be copied: nothing unseen in it.
    address: member.address,
  };
  return {
    language,
    to: member,
    replyTo: answersTo(facts, inviter, member),
    subject: words('teamInvited.subject', plainly(named)),
    preheader: words('teamInvited.preheader', details),
    title: words('teamInvited.subject', details),
    paragraphs: [words('teamInvited.task', details), words('teamInvited.signIn', details)],
    action: { label: words('teamInvited.action', details), address: `${appUrl}/` },
    why: words('teamInvited.why', details),
  };
};

/** "Ada asks you to become the owner", with the page that has the button. */
export const ownershipOffered: Writer = (facts, { appUrl }) => {
  const { organization, offer, expires } = facts;
  if (!organization || !offer?.isOpen || !offer.from || !offer.to || !expires) return null;
  const { language, words, momentIn } = speechTo(offer.to, facts);
  const named = { owner: nameOf(offer.from), organization: organization.name };
  const details = quietly({ ...named, customer: facts.customer, sender: senderOf(facts) });
  const until = momentIn(organization.timeZone, expires);
  return {
    language,
    to: offer.to,
    replyTo: answersTo(facts, offer.from, offer.to),
    subject: words('ownershipOffered.subject', plainly(named)),
    preheader: words('ownershipOffered.preheader', { until }),
    title: words('ownershipOffered.subject', details),
    paragraphs: [
      words('ownershipOffered.task', details),
      words('ownershipOffered.until', { ...details, until }),
    ],
    action: {
      label: words('ownershipOffered.action'),
      address: `${appUrl}/ownership/${offer.id}`,
    },
    why: words('ownershipOffered.why', details),
  };
};

/** "Bob is the owner now", to who was until then. */
export const ownershipAccepted: Writer = (facts, desk) =>
  toFormerOwner(facts, desk.appUrl, 'ownershipAccepted');

/** "Bob declined", to who is the owner still. */
export const ownershipDeclined: Writer = (facts, desk) =>
  toFormerOwner(facts, desk.appUrl, 'ownershipDeclined');

function toFormerOwner(
  facts: Facts,
  appUrl: string,
  letter: 'ownershipAccepted' | 'ownershipDeclined',
): Draft | null {
  const { organization, offer, customerId } = facts;
  if (!organization || !offer?.from || !offer.to) return null;
  const { language, words } = speechTo(offer.from, facts);
  const named = { heir: nameOf(offer.to), organization: organization.name };
  const details = quietly({ ...named, customer: facts.customer });
  return {
    language,
    to: offer.from,
    replyTo: answersTo(facts, offer.to, offer.from),
    subject: words(`${letter}.subject`, plainly(named)),
    preheader: words(`${letter}.preheader`, details),
    title: words(`${letter}.subject`, details),
    paragraphs: [words(`${letter}.news`, details)],
    action: { label: words('seeTeam'), address: `${appUrl}/customers/${customerId}/team` },
    why: words('whyTeam', details),
  };
}

function senderOf({ inviter, organization }: Facts): string {
  if (!inviter) return organization?.name ?? '';
  return inviter.name ? `${inviter.name} (${inviter.address})` : inviter.address;
}

// Never back to the reader.
function answersTo(facts: Facts, person: Person | null, reader: Person): Person | null {
  return person && !sameAddress(person.address, reader.address) ? person : supportOf(facts);
}
