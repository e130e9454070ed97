import { sameAddress } from '#domain/address/parse.ts';
import { invitationToken } from '#domain/invitation/token.ts';
import { type Desk, type Draft, nameOf, supportOf, type Writer } from './draft.ts';
import type { Facts, Person } from './facts.ts';
import { plainly, quiet, quietly } from './names.ts';
import { speechOfInvitation, speechToHolder } from './speech.ts';

/** "Ada invites you to Studio Pro", with the link to claim the seat. */
export const invitation: Writer = (facts, desk) => withLink(facts, desk, 'invitation');

/** "Your seat still waits for you", with the same link, which gets them a new one once it ran out. */
export const reminder: Writer = (facts, desk) => withLink(facts, desk, 'reminder');

function withLink(facts: Facts, { keys, appUrl }: Desk, letter: 'invitation' | 'reminder') {
  const { organization, holder, inviter, invitation: link, expires } = facts;
  if (!organization || !holder || !link || !expires || !facts.isInvitationNewest) return null;
  if (letter === 'invitation' && !facts.isInTime) return null;
  const { language, words, dayOf, momentIn } = speechOfInvitation(holder, facts);
  const name = inviter ? nameOf(inviter) : organization.name;
  const named = { inviter: name, product: facts.product };
  const details = {
    ...quietly({
      ...named,
      organization: organization.name,
      sender: inviter ? sender(inviter) : organization.name,
    }),
    // The reader's own, and to be copied: nothing unseen in it.
    address: holder.address,
  };
  const until = momentIn(organization.timeZone, expires);
  // says letters.{invitation,reminder}.{subject,preheader,seat,until,lastDay,action,why}
  // says letters.reminder.{over,overPreheader,renew}
  return {
    language,
    to: holder,
    replyTo: answersTo(facts, holder),
    subject: words(`${letter}.subject`, plainly(named)),
    preheader: words(facts.isInTime ? `${letter}.preheader` : 'reminder.overPreheader', { until }),
    title: words(`${letter}.subject`, quietly(named)),
    paragraphs: [
      words(`${letter}.seat`, details),
      words(facts.isInTime ? `${letter}.until` : 'reminder.over', { ...details, until }),
      ...(facts.lastDay ? [words('invitation.lastDay', { day: dayOf(facts.lastDay) })] : []),
    ],
    action: {
      label: words(facts.isInTime ? 'invitation.action' : 'reminder.renew'),
      address: `${appUrl}/claim/${invitationToken(keys.invitation, link)}`,
    },
    why: words(`${letter}.why`, details),
  };
}

/** "Your seat was taken back." */
export const seatRevoked: Writer = (facts, { appUrl }) => farewell(facts, appUrl, 'seatRevoked');

/** "Your seat has ended", because the purchase did. */
export const seatEnded: Writer = (facts, { appUrl }) => farewell(facts, appUrl, 'seatEnded');

/** "Your seat has ended", because its last day is over. */
export const seatLapsed: Writer = (facts, { appUrl }) => farewell(facts, appUrl, 'seatLapsed');

type Farewell = 'seatRevoked' | 'seatEnded' | 'seatLapsed';

function farewell(facts: Facts, appUrl: string, letter: Farewell): Draft | null {
  const { organization, holder, product, isSeatedAgain } = facts;
  // A letter that was put off may come after a recovery: who has a seat lost nothing.
  if (!organization || !holder || isSeatedAgain) return null;
  const { language, words, dayOf } = speechToHolder(facts);
  const names = quietly({ product, organization: organization.name });
  const details = { ...names, day: facts.lastDay ? dayOf(facts.lastDay) : '' };
  const replyTo = answersTo(facts, holder);
  const paragraphs = [words(`${letter}.access`, details)];
  if (replyTo) paragraphs.push(words('answer', { name: quiet(nameOf(replyTo)) }));
  return {
    language,
    to: holder,
    replyTo,
    subject: words(`${letter}.subject`, plainly({ product })),
    preheader: words(`${letter}.preheader`, details),
    title: words(`${letter}.subject`, details),
    paragraphs,
    action: { label: words('seeYourSeats'), address: `${appUrl}/` },
    why: words('whyHolder', details),
  };
}

function sender({ name, address }: Person): string {
  return name ? `${name} (${address})` : address;
}

/** An answer goes to whoever gave or took the seat, and never back to its holder. */
export function answersTo(facts: Facts, holder: Person): Person | null {
  const { inviter } = facts;
  return inviter && !sameAddress(inviter.address, holder.address) ? inviter : supportOf(facts);
}
