import { reasonOf } from '#domain/reason.ts';
import type { Log } from '#outbox/log.ts';
import { keepRhythm, type Rhythm } from '#outbox/rhythm.ts';
import { attemptWebhook, type Messengers } from './attempt.ts';
import { claimEvents } from './claim.ts';

/**
 * Who tells endpoints that answer, and who those that don't. Each endpoint has a share of the
 * hands, and nobody who waits for a dead endpoint is missing where others are alive.
 */
const desks = [
  { isFailing: false, hands: 200, share: 5 },
  { isFailing: true, hands: 50, share: 1 },
];

/** How long an event waits at the most, once it is due, if nothing else is going on. */
const pollMilliseconds = 1_000;

type Options = Messengers & { log: Log; graceMilliseconds: number };

/** Begins to tell endpoints what waits for them. */
export function workOnWebhooks(options: Options): Rhythm {
  const opened = desks.map((desk) => openDesk(options, desk));
  return {
    wake() {
      for (const desk of opened) desk.wake();
    },
    async stop() {
      await Promise.all(opened.map((desk) => desk.stop()));
      options.courier.close();
    },
  };
}

function openDesk(options: Options, { isFailing, hands, share }: (typeof desks)[number]): Rhythm {
  const { db, log, graceMilliseconds } = options;
  const underWay = new Map<Promise<void>, string>();
  const stopping = new AbortController();

  async function takeUp(): Promise<boolean> {
    const room = hands - underWay.size;
    if (room === 0) return false;
    const claim = { isFailing, room, share, underWay: tally(underWay.values()) };
    for (const claimed of await claimEvents(db, claim)) {
      const attempt = attemptWebhook(options, claimed, stopping.signal)
        .catch((error: unknown) => log(`webhook ${claimed.eventId}: ${reasonOf(error)}`))
        .finally(() => {
          underWay.delete(attempt);
          rhythm.wake();
        });
      underWay.set(attempt, claimed.endpointId);
    }
    return false;
  }

  const name = isFailing ? 'telling endpoints that fail' : 'telling endpoints';
  const rhythm = keepRhythm({ name, every: pollMilliseconds, turn: takeUp, log });
  return {
    wake: rhythm.wake,
    async stop() {
      await rhythm.stop();
      const late = setTimeout(() => stopping.abort(), graceMilliseconds);
      await Promise.all(underWay.keys());
      clearTimeout(late);
    },
  };
}

function tally(names: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
