import type { Database } from '#db/database.ts';
import { forgetExpired } from '#domain/identity/session.ts';
import { forgetImports } from '#domain/import/forget.ts';
import { expireOffers } from '#domain/ownership/expire.ts';
import { countClaims } from '#domain/purchase/count-claims.ts';
import { makeDigests } from '#domain/purchase/digest.ts';
import { forgetRequests } from '#domain/request/forget.ts';
import { endDatedSeats } from '#domain/seat/end-dated.ts';
import { forgetDeeds } from '#domain/seat/forget-deeds.ts';
import { releaseExpiredInvitations } from '#domain/seat/release-expired.ts';
import { remindInvited } from '#domain/seat/remind.ts';
import { tellLastDays } from '#domain/seat/tell-last-days.ts';
import { closeMootRequests } from '#domain/seat-request/close-moot.ts';
import { serveWaiting } from '#domain/seat-request/serve-waiting.ts';
import { forgetUnprovenJoins } from '#domain/share-link/forget.ts';
import { endDueSubscriptions } from '#domain/subscription/end-due.ts';
import { resumeDueSubscriptions } from '#domain/subscription/resume-due.ts';
import { turnDuePeriods } from '#domain/subscription/turn-period.ts';
import { archiveWebhooks } from '#domain/webhook/archive.ts';
import type { Log } from './log.ts';
import { keepRhythm, type Rhythm } from './rhythm.ts';

type Clock = { name: string; everySeconds: number; run(db: Database): Promise<unknown> };

/**
 * What is due by the time alone. Each may run in several processes at once: the verbs see to it
 * that a thing is done once.
 */
export const clocks: Clock[] = [
  { name: 'count claims', everySeconds: 5, run: countClaims },
  // Somebody waits for it.
  { name: 'serve who waits for a seat', everySeconds: 1, run: serveWaiting },
  { name: 'close moot requests', everySeconds: 60, run: closeMootRequests },
  { name: 'end due subscriptions', everySeconds: 60, run: endDueSubscriptions },
  { name: 'turn due periods', everySeconds: 60, run: turnDuePeriods },
  { name: 'resume due subscriptions', everySeconds: 60, run: resumeDueSubscriptions },
  { name: 'release expired invitations', everySeconds: 600, run: releaseExpiredInvitations },
  { name: 'expire offers of ownership', everySeconds: 600, run: expireOffers },
  { name: 'remind who has not claimed', everySeconds: 60, run: remindInvited },
  { name: 'make digests', everySeconds: 300, run: makeDigests },
  { name: 'end seats whose last day is over', everySeconds: 60, run: endDatedSeats },
  { name: 'tell holders of last days', everySeconds: 600, run: tellLastDays },
  { name: 'forget lists of people', everySeconds: 600, run: forgetImports },
  { name: 'forget what was done to many seats', everySeconds: 600, run: forgetDeeds },
  { name: 'forget unproven joins', everySeconds: 600, run: forgetUnprovenJoins },
  { name: 'forget expired sessions', everySeconds: 60, run: forgetExpired },
  { name: 'archive webhooks', everySeconds: 3_600, run: archiveWebhooks },
  { name: 'forget answers and counts', everySeconds: 60, run: forgetRequests },
];

/** Lets all clocks run until stopped. */
export function startClocks(db: Database, log: Log): Pick<Rhythm, 'stop'> {
  const running = clocks.map(({ name, everySeconds, run }) =>
    keepRhythm({
      name,
      every: everySeconds * 1_000,
      turn: async () => {
        await run(db);
        return false;
      },
      log,
    }),
  );
  return {
    async stop() {
      await Promise.all(running.map((clock) => clock.stop()));
    },
  };
}
