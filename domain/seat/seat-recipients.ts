import { is } from 'drizzle-orm';
import { PgTransaction } from 'drizzle-orm/pg-core';
import { constraintOf, isDeadlock } from '#db/constraint.ts';
import type { Database, Executor, Transaction } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { lockSource } from '#domain/purchase/lock.ts';
import { partsOf, type Source } from '#domain/purchase/source.ts';
import { Refusal } from '#domain/refusal.ts';
import { customersOfHolders } from './customers-of-holders.ts';
import type { Placing, Recipient } from './place.ts';
import { whyNotSeated } from './why-not.ts';

const attempts = 3;

export type Seating = {
  source: Source;
  recipients: Recipient[];
  immediateClaim: boolean;
  /** What must be written first, in the same transaction. */
  first?: (tx: Transaction) => Promise<void>;
};

/** How they are seated: `placeSeats`, or `placeMany`, which answers less of each. */
type Place<Placed> = (tx: Executor, actor: Actor, placing: Placing) => Promise<Placed[]>;

/**
 * Seats all recipients or none, and says why where it can't. One statement in nearly all cases; a
 * transaction where something must be written first. Tries again when the reason has gone by the
 * time it is looked for (a seat was freed in between).
 */
export async function seatRecipients<Placed>(
  db: Database,
  actor: Actor,
  seating: Seating,
  place: Place<Placed>,
): Promise<Placed[]> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    // In a caller's transaction, what fails must fail in a savepoint of its own.
    const plain = attempt === 1 && !seating.first && !is(db, PgTransaction);
    const seats = await orNone(
      plain
        ? place(db, actor, { ...seating, customersExist: false })
        : prepareAndPlace(db, actor, seating, place),
    );
    if (seats.length > 0) return seats;
    const refusal = await whyNotSeated(db, actor, seating.source, seating.recipients);
    if (refusal) throw refusal;
  }
  throw new Refusal('SeatNotAvailable', `No available seats for ${partsOf(seating.source).id}`, {
    because: 'full',
    values: { free: 0, wanted: seating.recipients.length },
  });
}

function prepareAndPlace<Placed>(
  db: Database,
  actor: Actor,
  seating: Seating,
  place: Place<Placed>,
): Promise<Placed[]> {
  return db.transaction(async (tx) => {
    await lockSource(tx, seating.source);
    await seating.first?.(tx);
    await customersOfHolders(tx, actor, seating.source, seating.recipients);
    const seats = await place(tx, actor, { ...seating, customersExist: true });
    // Nobody was seated, so nothing that was written for it may stay.
    if (seats.length === 0) throw new NobodySeated();
    return seats;
  });
}

class NobodySeated extends Error {}

/**
 * A recipient with a live seat already breaks the whole statement, and a dead-lock ends it; what to
 * say, or whether to try again, is found out after.
 */
async function orNone<Placed>(seats: Promise<Placed[]>): Promise<Placed[]> {
  try {
    return await seats;
  } catch (error) {
    const broken = constraintOf(error) ?? '';
    if (broken.startsWith('customer_seats_one_live_per_person')) return [];
    if (broken === 'members_one_live_per_external_id') throw externalIdTaken();
    if (error instanceof NobodySeated || isDeadlock(error)) return [];
    throw error;
  }
}

/** Somebody else was given the external id at this moment. */
export function externalIdTaken(): Refusal {
  return new Refusal('MemberEmailMismatch', 'Another member has this external id', {
    field: 'externalMemberId',
  });
}
