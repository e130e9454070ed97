import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { deriveKeys } from '#domain/invitation/keys.ts';
import { invitationToken } from '#domain/invitation/token.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { claimSeat } from '#domain/seat/claim.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { addressOf, idOf, ownerOf, type Sources, sources } from './numbers.ts';
import type { Begin } from './world.ts';

/** Whom a call is about: the numbers of a purchase and of a person, and the link that they got. */
export type Call = { source: string; person: string; token: string };

/** A verb as the bench calls it, and what it needs and leaves. */
export type Verb = {
  name: string;
  /** The least share of the limit that it shall reach. */
  aim: number;
  sources: Sources;
  /** The status of the seats that its calls begin with. */
  begin?: Begin;
  /** The status of the seats that each call leaves one of. */
  leaves?: 'pending' | 'claimed' | 'revoked';
  /** Whether most of its work is to read rows. */
  readsRows?: boolean;
  /** Calls it; says whether it answered what it should. */
  call: (db: Database, call: Call) => Promise<boolean>;
};

const key = deriveKeys('only-for-the-bench-only-for-the-bench').invitation;
const page = 50;

const assign: Verb['call'] = async (db, { source, person }) => {
  const seat = await assignSeat(db, owner(source), {
    source: { subscriptionId: idOf('subscription', source) },
    recipient: { email: addressOf(person) },
  });
  return seat.status === 'pending';
};

/** The verbs that are measured against their own statements. */
export const verbs: Verb[] = [
  {
    name: 'assignSeat, over 500 subscriptions',
    aim: 0.6,
    sources: sources.spread,
    leaves: 'pending',
    call: assign,
  },
  {
    name: 'assignSeat, one hot subscription',
    aim: 0.8,
    sources: sources.hot,
    leaves: 'pending',
    call: assign,
  },
  {
    name: 'claimSeat',
    aim: 0.6,
    sources: sources.spread,
    begin: 'pending',
    leaves: 'claimed',
    call: async (db, { token }) => (await claimSeat(db, { key, token })).status === 'claimed',
  },
  {
    name: 'revokeSeat',
    aim: 0.6,
    sources: sources.spread,
    begin: 'claimed',
    leaves: 'revoked',
    call: async (db, { source, person }) => {
      const seat = await revokeSeat(db, owner(source), { seatId: idOf('seat', person) });
      return seat.status === 'revoked';
    },
  },
  {
    name: `seatsOf, a page of ${page}`,
    aim: 0.6,
    sources: sources.long,
    readsRows: true,
    call: async (db, { source }) => (await list(db, source)).seats.length === page,
  },
];

/** Our cycle: assign, claim, list, revoke. */
export async function cycle(db: Database, { source, person }: Call): Promise<boolean> {
  const assigned = await assignSeat(db, owner(source), {
    source: { subscriptionId: idOf('subscription', source) },
    recipient: { email: addressOf(person) },
  });
  const { id } = await claimSeat(db, { key, token: tokenOf(assigned.id) });
  const { seats } = await list(db, source);
  const revoked = await revokeSeat(db, owner(source), { seatId: id });
  return seats.length > 0 && revoked.status === 'revoked';
}

/** Whoever bought the purchase with this number, signed in. */
export function owner(source: string): Actor {
  return { kind: 'user', userId: source, email: ownerOf(source) };
}

/** The token in the first letter about a seat. */
export function tokenOf(seatId: string): string {
  return invitationToken(key, { seatId, number: 1 });
}

function list(db: Database, source: string) {
  const subscriptionId = idOf('subscription', source);
  return seatsOf(db, owner(source), { source: { subscriptionId }, limit: page });
}
