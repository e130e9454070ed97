import type { Database } from '#db/database.ts';
import { Refusal } from '#domain/refusal.ts';
import { endDatedSeats } from '#domain/seat/end-dated.ts';
import { releaseExpiredInvitations } from '#domain/seat/release-expired.ts';
import { endDueSubscriptions } from '#domain/subscription/end-due.ts';
import { turnDuePeriods } from '#domain/subscription/turn-period.ts';
import { actOnMember } from './act-on-member.ts';
import { actOnPurchase } from './act-on-purchase.ts';
import { actOnSeat } from './act-on-seat.ts';
import type { Clockwork, Deed } from './deed.ts';
import type { Model } from './model.ts';
import type { Town } from './town.ts';

/** Does a deed with the real verbs, and answers as the model does: `done`, or a refusal's code. */
export async function answerTo(
  db: Database,
  town: Town,
  model: Model,
  deed: Deed,
): Promise<string> {
  try {
    await act(db, town, model, deed);
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

function act(db: Database, town: Town, model: Model, deed: Deed): Promise<unknown> {
  if ('at' in deed) return actOnMember(db, town, deed);
  if (!('of' in deed)) return clockwork[deed.do](db);
  if ('seat' in deed) return actOnSeat(db, town, model, deed);
  return actOnPurchase(db, town, deed);
}

const clockwork: Record<Clockwork, (db: Database) => Promise<unknown>> = {
  releaseExpired: releaseExpiredInvitations,
  endDated: endDatedSeats,
  endDue: endDueSubscriptions,
  turnPeriods: turnDuePeriods,
};

/** Lets the worker do whatever time has made due, of every story that was told. */
export async function catchUp(db: Database): Promise<void> {
  for (const doWhatIsDue of Object.values(clockwork)) await doWhatIsDue(db);
}
