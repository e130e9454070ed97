import { sql } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { parseDay } from '#domain/day/parse.ts';
import { isId } from '#domain/id.ts';
import { notFound } from '#domain/refusal.ts';
import { changeLiveSeat } from './change-live.ts';
import { checkSeatsAreSold } from './enabled.ts';
import { findSeat } from './find.ts';
import { dayIsOver, todayAt } from './last-day.ts';
import type { Seat } from './seat.ts';
import { revokedForGood } from './update.ts';

export type LastDay = {
  seatId: string;
  /** The last day on which the seat is its holder's; null: it is theirs until somebody says. */
  endsOn: string | null;
};

/**
 * Sets the last day of a live seat, another one, or none any more. At the end of that day, in the
 * organization's time zone, Usher takes the seat back. The same day again changes and tells nothing.
 *
 * Refuses with `InvalidRequest` what is no day and a day that is over, and else as `updateSeat`.
 */
export async function endSeatOn(
  db: Executor,
  actor: Actor,
  { seatId, endsOn }: LastDay,
): Promise<Seat> {
  if (!isId(seatId)) throw notFound('Seat');
  const day = endsOn === null ? null : parseDay(endsOn, 'endsOn');
  const changed = await change(db, actor, seatId, day);
  if (changed) return changed;
  const seat = await findSeat(db, actor, { seatId });
  if (!seat) throw notFound('Seat');
  await checkSeatsAreSold(db, seatId);
  if (seat.status === 'revoked') throw revokedForGood();
  if (seat.endsOn !== day) throw dayIsOver();
  return seat;
}

function change(
  db: Executor,
  actor: Actor,
  seatId: string,
  day: string | null,
): Promise<Seat | undefined> {
  const isToCome = sql`(${day}::date >= ${todayAt(sql`p.organization_id`)}) is not false`;
  return changeLiveSeat(db, actor, {
    seatId,
    set: sql`ends_on = ${day}::date`,
    holds: sql`s.ends_on is distinct from ${day}::date and ${isToCome}`,
    before: sql`jsonb_build_object('ends_on', s.ends_on, 'end_told_for', s.end_told_for)`,
  });
}
