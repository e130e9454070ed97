import { createHash } from 'node:crypto';
import type { Database } from '#db/database.ts';
import { type Address, readAddress } from '#domain/address/parse.ts';
import type { LetterJob } from '#outbox/jobs/queues.ts';
import { digest } from './digest.ts';
import { digestOf } from './digest-facts.ts';
import type { Desk, Draft, Writer } from './draft.ts';
import { type Facts, factsOf, type Person } from './facts.ts';
import type { LetterName } from './follow.ts';
import { join } from './join.ts';
import { plain, plainLine } from './names.ts';
import { seatEnding, seatGoesOn } from './of-last-days.ts';
import { renderDraft } from './render.tsx';
import { requestDeclined, requestMade, requestSeated, requestWaiting } from './requests.ts';
import { seatsGone } from './seats-gone.ts';
import { signIn } from './sign-in.ts';
import { invitation, reminder, seatEnded, seatLapsed, seatRevoked } from './to-holder.ts';
import { webhooksDisabled } from './to-merchant.ts';
import { claimed, declined, left, purchaseEnded, purchaseOpened } from './to-purchaser.ts';
import { ownershipAccepted, ownershipDeclined, ownershipOffered, teamInvited } from './to-team.ts';

const writers: Record<LetterName, Writer> = {
  invitation,
  reminder,
  claimed,
  declined,
  left,
  digest,
  seats_gone: seatsGone,
  seat_revoked: seatRevoked,
  seat_ended: seatEnded,
  seat_lapsed: seatLapsed,
  seat_ending: seatEnding,
  seat_goes_on: seatGoesOn,
  purchase_opened: purchaseOpened,
  purchase_ended: purchaseEnded,
  request_made: requestMade,
  request_waiting: requestWaiting,
  request_seated: requestSeated,
  request_declined: requestDeclined,
  team_invited: teamInvited,
  ownership_offered: ownershipOffered,
  ownership_accepted: ownershipAccepted,
  ownership_declined: ownershipDeclined,
  join,
  webhooks_disabled: webhooksDisabled,
  sign_in: signIn,
};

/** Somebody a letter goes to, comes from or is answered to: strictly an address, and a name. */
export type Correspondent = { name: string; address: Address };

/** A letter, ready for the post. */
export type Letter = {
  messageId: string;
  from: { name: string; address: string };
  to: Correspondent;
  replyTo: Correspondent | null;
  subject: string;
  html: string;
  text: string;
  /** The seat that an invitation is to. */
  seatId: string | null;
};

/** An address that was kept although no letter can go there. */
export class UnusableAddress extends Error {
  override name = 'UnusableAddress';
}

/**
 * Writes the letter of a job, its links included: they are made here, and kept nowhere. Null where
 * there is nobody to write to, or the link would be dead by now.
 */
export async function writeLetter(
  db: Database,
  desk: Desk,
  { eventId, letter, memberId }: LetterJob,
): Promise<Letter | null> {
  const facts = await factsOf(db, eventId, memberId);
  if (facts && letter === 'digest') facts.digest = await digestOf(db, eventId);
  const draft = facts && writers[letter as LetterName]?.(facts, desk);
  if (!draft) return null;
  const to = correspondent(draft.to);
  if (!to) throw new UnusableAddress('This is not an address that letters can be sent to');
  return {
    messageId: messageId(facts, [letter, memberId], desk.appUrl),
    from: sender(facts, desk),
    to,
    replyTo: draft.replyTo && correspondent(draft.replyTo),
    subject: subjectOf(draft),
    seatId: letter === 'invitation' ? (facts.invitation?.seatId ?? null) : null,
    ...(await renderDraft(draft, facts.organization, desk.appUrl)),
  };
}

// Read strictly once more, whoever wrote the row: a mailer may understand a loose address otherwise.
function correspondent({ name, address }: Person): Correspondent | null {
  const strict = readAddress(address);
  return strict && { name: plain(name ?? ''), address: strict };
}

/**
 * The same for each attempt at a letter, so that a mailbox that got it twice shows it once. The
 * event's moment keeps two installations apart that count the same events at the same address.
 */
function messageId(
  { eventId, createdAt }: Facts,
  [letter, reader]: [string, string | undefined],
  appUrl: string,
): string {
  const identity = `${letter} ${eventId} ${createdAt.toISOString()}${reader ? ` ${reader}` : ''}`;
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 32);
  return `<${hash}@${new URL(appUrl).hostname}>`;
}

function sender({ organization }: Facts, { emailFrom }: Desk): Letter['from'] {
  const name = organization?.senderName ?? organization?.name ?? emailFrom.name;
  return { name: plain(name), address: emailFrom.address };
}

function subjectOf({ subject }: Draft): string {
  return plainLine(subject);
}
