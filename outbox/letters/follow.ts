import { createHash } from 'node:crypto';
import type { Fact } from '#domain/event/fact.ts';
import type { EventType } from '#domain/event/types.ts';
import type { LetterJob } from '#outbox/jobs/queues.ts';

/** Every letter that Usher writes. */
export type LetterName =
  | 'invitation'
  | 'reminder'
  | 'claimed'
  | 'declined'
  | 'left'
  | 'digest'
  | 'seats_gone'
  | 'seat_revoked'
  | 'seat_ended'
  | 'seat_lapsed'
  | 'seat_ending'
  | 'seat_goes_on'
  | 'purchase_opened'
  | 'purchase_ended'
  | 'request_made'
  | 'request_waiting'
  | 'request_seated'
  | 'request_declined'
  | 'join'
  | 'team_invited'
  | 'ownership_offered'
  | 'ownership_accepted'
  | 'ownership_declined'
  | 'webhooks_disabled'
  | 'sign_in';

type Rule = {
  letter: LetterName;
  on: EventType[];
  when(fact: Fact): boolean;
  /** Facts that share this text get one letter between them; each fact its own without it. */
  once?(fact: Fact): string;
  /** Members who get a letter each; else there is one reader, whom the letter knows. */
  each?(fact: Fact): string[];
  /** Goes to whoever manages the purchase and wants to hear of it. */
  toReaders?: keyof Readers;
  /** Somebody sits and waits for it: it passes a thousand invitations on their way. */
  isUrgent?: true;
};

/** A letter that is to be written. */
export type LetterToFile = {
  id: string;
  data: LetterJob;
  /** 2 for whom somebody waits, 1 as usual; 0 is left to the letters of a crowd. */
  priority: number;
  organizationId: string | null;
  /** The same for all letters that one deed made; null for what must not wait. */
  deed: string | null;
};

const week = 7 * 24 * 60 * 60 * 1_000;

const rules: Rule[] = [
  {
    letter: 'invitation',
    on: ['customer_seat.assigned', 'customer_seat.resent'],
    // Whose revoke was taken back has the link already.
    when: ({ before, after }) => after?.status === 'pending' && before?.status !== 'revoked',
  },
  { letter: 'reminder', on: ['customer_seat.reminded'], when: () => true },
  { letter: 'digest', on: ['purchase.digested'], when: () => true },
  {
    // A seat that was claimed as it was assigned is no news to the purchaser.
    letter: 'claimed',
    on: ['customer_seat.claimed'],
    when: ({ before }) => before?.status === 'pending',
    toReaders: 'ofEach',
  },
  {
    letter: 'declined',
    on: ['customer_seat.revoked'],
    when: ({ after }) => after?.revocation === 'declined',
    toReaders: 'ofEach',
  },
  {
    letter: 'left',
    on: ['customer_seat.revoked'],
    when: ({ after }) => after?.revocation === 'left',
    toReaders: 'ofEach',
  },
  {
    // A place that is only handed on fills nothing.
    letter: 'seats_gone',
    on: ['customer_seat.assigned', 'customer_seat.claimed'],
    when: ({ before, after }) => !before && !after?.predecessor_id,
    once: (fact) => `${purchaseOf(fact)} ${fact.createdAt.toISOString().slice(0, 10)}`,
    toReaders: 'whenFull',
  },
  {
    // Who never claimed has nothing to lose, and the link in the invitation says what happened.
    letter: 'seat_revoked',
    on: ['customer_seat.revoked'],
    when: ({ before, after }) =>
      before?.status === 'claimed' &&
      ['revoked', 'member_removed', 'transferred'].includes(String(after?.revocation)),
  },
  {
    letter: 'seat_ended',
    on: ['customer_seat.revoked'],
    when: ({ before, after }) => before?.status === 'claimed' && after?.revocation === 'ended',
  },
  {
    letter: 'seat_lapsed',
    on: ['customer_seat.revoked'],
    when: ({ before, after }) => before?.status === 'claimed' && after?.revocation === 'lapsed',
  },
  { letter: 'seat_ending', on: ['customer_seat.ending'], when: () => true },
  {
    letter: 'seat_goes_on',
    on: ['customer_seat.updated'],
    when: ({ before, after }) => after?.status === 'claimed' && isPutOff(before, after),
  },
  {
    letter: 'purchase_opened',
    on: ['subscription.created', 'subscription.updated', 'order.created', 'order.paid'],
    when: ({ before, after }) => isLive(after) && hadNotBegun(before),
    once: purchaseOf,
  },
  {
    letter: 'purchase_ended',
    on: ['subscription.past_due', 'subscription.paused', 'subscription.revoked', 'order.refunded'],
    when: ({ before, after }) => (isLive(before) && !isLive(after)) || isLetGo(before, after),
    // A later ending keeps the moment of the first.
    once: (fact) => `${purchaseOf(fact)} ${fact.after?.ended_at} ${fact.after?.status}`,
  },
  { letter: 'request_made', on: ['seat_request.made'], when: () => true, each: managersOf },
  { letter: 'request_waiting', on: ['seat_request.approved'], when: () => true },
  { letter: 'request_seated', on: ['seat_request.seated'], when: () => true },
  { letter: 'request_declined', on: ['seat_request.declined'], when: () => true },
  { letter: 'team_invited', on: ['member.invited'], when: () => true },
  { letter: 'ownership_offered', on: ['ownership.offered'], when: () => true },
  { letter: 'ownership_accepted', on: ['ownership.accepted'], when: () => true },
  { letter: 'ownership_declined', on: ['ownership.declined'], when: () => true },
  { letter: 'join', on: ['share_link.asked'], when: () => true, isUrgent: true },
  { letter: 'webhooks_disabled', on: ['webhook_endpoint.disabled'], when: () => true },
  { letter: 'sign_in', on: ['sign_in.requested'], when: () => true, isUrgent: true },
];

/**
 * Who manages a purchase, by its id: whoever wants to hear of each of its seats; and whoever wants to
 * hear anything at all, where none of its seats is left.
 */
export type Readers = Record<'ofEach' | 'whenFull', Map<string, string[]>>;

/**
 * The jobs for the letters that follow from facts. Whether there is anybody to write to is found
 * when a letter is written; here decides only what the fact itself says, and who wants to hear of it.
 */
export function lettersAfter(facts: Fact[], readers: Readers): LetterToFile[] {
  const letters = new Map<string, LetterToFile>();
  for (const fact of facts) {
    for (const rule of rulesFor(fact)) {
      for (const reader of readersFor(rule, fact, readers)) {
        const id = jobId(rule, fact, reader);
        if (!letters.has(id)) letters.set(id, { id, ...fileOf(rule, fact, reader) });
      }
    }
  }
  return [...letters.values()];
}

/** The purchases of which somebody may want to hear by letter at once. */
export function purchasesToHearOf(facts: Fact[]): string[] {
  const heard = facts.filter((fact) => rulesFor(fact).some(({ toReaders }) => toReaders));
  return [...new Set(heard.map(purchaseOf))].filter(Boolean);
}

function rulesFor(fact: Fact): Rule[] {
  return rules.filter((rule) => rule.on.includes(fact.type) && rule.when(fact));
}

function readersFor(rule: Rule, fact: Fact, readers: Readers): (string | undefined)[] {
  if (rule.toReaders) return readers[rule.toReaders].get(purchaseOf(fact)) ?? [];
  return rule.each?.(fact) ?? [undefined];
}

function fileOf(
  { letter, isUrgent }: Rule,
  fact: Fact,
  reader: string | undefined,
): Omit<LetterToFile, 'id'> {
  const { id: eventId, organizationId, createdAt } = fact;
  // Those who manage are few, and want to know now.
  const isOfCrowd = !isUrgent && !reader && organizationId;
  const deed = isOfCrowd ? `${organizationId} ${createdAt.toISOString()}` : null;
  const data = { eventId, letter, ...(reader && { memberId: reader }) };
  return { data, priority: isUrgent ? 2 : 1, organizationId, deed };
}

// A job that is there already is not filed again, so its id is where "once" is kept.
function jobId({ letter, once }: Rule, fact: Fact, reader: string | undefined): string {
  const cause = [letter, once?.(fact) ?? fact.id, ...(reader ? [reader] : [])].join(' ');
  const hex = createHash('sha256').update(cause).digest('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function purchaseOf({ subscriptionId, orderId }: Fact): string {
  return subscriptionId ?? orderId ?? '';
}

/** Who managed the purchase when the fact came about. */
function managersOf({ after }: Fact): string[] {
  return Array.isArray(after?.managers) ? after.managers.map(String) : [];
}

function isLive(purchase: Fact['after']): boolean {
  const status = String(purchase?.status);
  return ['active', 'trialing', 'paid', 'partially_refunded'].includes(status);
}

// The holder was told of a last day that no longer holds. One that moves by a few days is told of
// again when it is near, which is soon.
function isPutOff(before: Fact['before'], after: Fact['after']): boolean {
  const day = before?.ends_on;
  if (!day || before.end_told_for !== day) return false;
  return !after?.ends_on || Date.parse(String(after.ends_on)) - Date.parse(String(day)) >= week;
}

// What was on hold will not come back, as its purchaser was told that it may. Who never had seats
// was told of nothing.
function isLetGo(before: Fact['before'], after: Fact['after']): boolean {
  const isNew = after?.status === 'canceled' && before?.status !== 'canceled';
  return isNew && Boolean(after.started_at);
}

function hadNotBegun(purchase: Fact['before']): boolean {
  const status = String(purchase?.status ?? 'draft');
  return ['draft', 'pending', 'incomplete'].includes(status);
}
