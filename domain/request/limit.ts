import {
  RateLimiterDrizzle,
  RateLimiterMemory,
  RateLimiterRes,
  RLWrapperTimeouts,
} from 'rate-limiter-flexible';
import type { Database } from '#db/database.ts';
import { rateLimits } from '#db/schema/index.ts';
import { Refusal } from '#domain/refusal.ts';

/**
 * Counts one more request of somebody. Refuses with `TooManyRequests`, and the seconds until there
 * is room again, what is above the limit.
 */
export type Limit = (who: string) => Promise<void>;

/** How many milliseconds the table may take; longer, and the process counts by itself. */
const usualPatience = 1_000;

/**
 * A limit of so many requests a minute, counted in the database by all instances together. Where the
 * table is slow or away, each process counts in its own memory instead: nobody is turned away for
 * it, and nobody goes unlimited. None (0) is no limit.
 */
export function createLimit(
  db: Database,
  name: string,
  perMinute: number,
  patience = usualPatience,
): Limit {
  if (perMinute === 0) return async () => {};
  const rate = { keyPrefix: name, points: perMinute, duration: 60 };
  const counter = new RLWrapperTimeouts({
    limiter: new RateLimiterDrizzle({
      ...rate,
      storeClient: db,
      schema: rateLimits,
      // Who is above the limit isn't looked up again until there is room.
      inMemoryBlockOnConsumed: perMinute + 1,
      clearExpiredByTimeout: false,
    }),
    timeoutMs: patience,
    insuranceLimiter: new RateLimiterMemory(rate),
  });
  return async (who) => {
    try {
      await counter.consume(who);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
      throw new Refusal('TooManyRequests', `Too many requests. Try again in ${seconds} s`, {
        values: { seconds },
      });
    }
  };
}
