import { sameAddress } from '#domain/address/parse.ts';
import { type Draft, nameOf, supportOf, type Writer } from './draft.ts';
import type { Facts, Person } from './facts.ts';
import { plainly, quiet, quietly, quietNote } from './names.ts';
import { speechTo } from './speech.ts';

/** "Bob asks for a seat", to each who manages the purchase. */
export const requestMade: Writer = (facts, { appUrl }) => {
  const { organization, member, reader, request, product, seats, taken, purchaseId } = facts;
  // Answered, withdrawn, or asked by the reader: no news.
  if (!organization || !member || !reader || request?.status !== 'open') return null;
  if (sameAddress(member.address, reader.address)) return null;
  const { language, words } = speechTo(reader, facts);
  const named = { asking: nameOf(member), product };
  const details = {
    ...quietly({ ...named, organization: organization.name }),
    reason: quietNote(request.reason ?? ''),
    address: quiet(member.address),
    free: Math.max(seats - taken, 0),
    seats,
  };
  return {
    language,
    to: reader,
    replyTo: member,
    subject: words('requestMade.subject', plainly(named)),
    preheader: words('requestMade.preheader', details),
    title: words('requestMade.subject', details),
    paragraphs: [
      ...(request.reason ? [words('requestMade.reason', details)] : []),
      words('requestMade.places', details),
    ],
    action: {
      label: words('requestMade.action'),
      address: `${appUrl}/purchases/${purchaseId}/requests`,
    },
    why: words('requestMade.why', details),
  };
};

/** "You are in line", while all seats are taken. */
export const requestWaiting: Writer = (facts, { appUrl }) =>
  facts.request?.status === 'approved' ? toWhoAsked(facts, appUrl, 'requestWaiting') : null;

/** "You have a seat." Who has to claim it first gets the invitation instead. */
export const requestSeated: Writer = (facts, { appUrl }) =>
  facts.request?.seat === 'claimed' ? toWhoAsked(facts, appUrl, 'requestSeated') : null;

/** "No seat this time", with the reason if one was given. */
export const requestDeclined: Writer = (facts, { appUrl }) =>
  toWhoAsked(facts, appUrl, 'requestDeclined');

function toWhoAsked(
  facts: Facts,
  appUrl: string,
  letter: 'requestWaiting' | 'requestSeated' | 'requestDeclined',
): Draft | null {
  const { organization, member, request, product, inviter } = facts;
  if (!organization || !member || !request) return null;
  const { language, words } = speechTo(member, facts);
  const details = {
    ...quietly({ product, organization: organization.name }),
    answer: quietNote(request.answer ?? ''),
    place: request.place,
  };
  return {
    language,
    to: member,
    replyTo: answersTo(facts, inviter, member),
    subject: words(`${letter}.subject`, plainly({ product })),
    preheader: words(`${letter}.news`, details),
    title: words(`${letter}.subject`, details),
    paragraphs: [
      words(`${letter}.news`, details),
      ...(request.answer ? [words('requestDeclined.answer', details)] : []),
      words(`${letter}.next`, details),
    ],
    action: { label: words('seeYourSeats'), address: `${appUrl}/` },
    why: words('whyAsked', details),
  };
}

// Never back to the reader.
function answersTo(facts: Facts, person: Person | null, reader: Person): Person | null {
  return person && !sameAddress(person.address, reader.address) ? person : supportOf(facts);
}
