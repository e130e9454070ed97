import { eq } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { customerSeats } from '#db/schema/index.ts';
import type { Actor } from '#domain/actor.ts';
import type { Source } from '#domain/purchase/source.ts';
import { assignSeat } from '#domain/seat/assign.ts';
import { revokeSeat } from '#domain/seat/revoke.ts';
import type { Seat } from '#domain/seat/seat.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';

type Holder = { email: string; name: string; metadata?: Record<string, string> };

/** Whether somebody was ever given a seat. */
export async function hasSeat(db: Database, { email }: Holder): Promise<boolean> {
  return (await db.$count(customerSeats, eq(customerSeats.email, email))) > 0;
}

/** Somebody who has a seat, and needed no letter for it. */
export async function seatedIn(db: Database, by: Actor, source: Source, holder: Holder) {
  return seat(db, by, source, { ...holder, immediateClaim: true });
}

/** Somebody whose invitation waits in the mailbox. */
export async function invitedTo(db: Database, by: Actor, source: Source, holder: Holder) {
  return seat(db, by, source, { ...holder, immediateClaim: false });
}

/** Somebody who had a seat, which is free again. */
export async function revokedFrom(db: Database, by: Actor, source: Source, holder: Holder) {
  const { id } = await seatedIn(db, by, source, holder);
  await revokeSeat(db, by, { seatId: id });
}

async function seat(
  db: Database,
  by: Actor,
  source: Source,
  { email, name, metadata, immediateClaim }: Holder & { immediateClaim: boolean },
): Promise<Seat> {
  const { seats } = await seatsOf(db, by, { source, search: email });
  return (
    seats[0] ?? assignSeat(db, by, { source, recipient: { email }, name, metadata, immediateClaim })
  );
}
