import type { Database } from '#db/database.ts';
import type { Actor } from '#domain/actor.ts';
import { activateSubscription } from '#domain/subscription/activate.ts';
import { changeSeatCount } from '#domain/subscription/change-seat-count.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import type { Subscription } from '#domain/subscription/facts.ts';
import { recoverSubscription } from '#domain/subscription/recover.ts';
import { scheduleCancellation } from '#domain/subscription/schedule-cancellation.ts';
import { uncancelSubscription } from '#domain/subscription/uncancel.ts';
import { updateSubscription } from '#domain/subscription/update.ts';
import { Complaint } from '../running/complaint.ts';

/** What was asked of `usher subscription update`. */
export type AskedChange = {
  seats?: number;
  sync?: boolean;
  cancel?: 'now' | 'period-end';
  uncancel?: boolean;
  pause?: boolean;
  pastDue?: boolean;
  unpaid?: boolean;
  recover?: boolean;
  activate?: boolean;
  periodEnd?: Date;
};

type Change = (db: Database, actor: Actor, subscriptionId: string) => Promise<Subscription>;

/** The one verb that was asked for; complains about none, or about two that can't go together. */
export function changeOf({ sync, periodEnd, ...asked }: AskedChange): Change {
  if (sync && asked.seats === undefined) throw new Complaint('--sync goes with --seats.');
  const { seats } = asked;
  const changes: Array<[unknown, Change]> = [
    [seats, (db, actor, id) => changeSeatCount(db, actor, count(id, seats ?? 0, sync))],
    [asked.cancel === 'now', ending('canceled')],
    [asked.cancel === 'period-end', on(scheduleCancellation)],
    [asked.uncancel, on(uncancelSubscription)],
    [asked.pause, ending('paused')],
    [asked.pastDue, ending('past_due')],
    [asked.unpaid, ending('unpaid')],
    [asked.recover, recovery(periodEnd)],
    [asked.activate, on(activateSubscription)],
    [periodEnd && !asked.recover, period(periodEnd)],
  ];
  const [change, other] = changes.filter(([wanted]) => wanted !== undefined && wanted !== false);
  if (change && !other) return change[1];
  throw new Complaint('Say one change: see `npx usher subscription update --help`.');
}

function count(subscriptionId: string, seats: number, fromProvider?: boolean) {
  return { subscriptionId, seats, fromProvider };
}

function ending(to: 'canceled' | 'paused' | 'past_due' | 'unpaid'): Change {
  return (db, actor, subscriptionId) => endSubscription(db, actor, { subscriptionId, to });
}

function on(verb: typeof scheduleCancellation): Change {
  return (db, actor, subscriptionId) => verb(db, actor, { subscriptionId });
}

function recovery(currentPeriodEnd?: Date): Change {
  return (db, actor, subscriptionId) =>
    recoverSubscription(db, actor, { subscriptionId, currentPeriodEnd });
}

function period(currentPeriodEnd?: Date): Change {
  return (db, actor, subscriptionId) =>
    updateSubscription(db, actor, { subscriptionId, currentPeriodEnd });
}
