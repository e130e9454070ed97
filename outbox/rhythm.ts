import { reasonOf } from '#domain/reason.ts';
import type { Log } from './log.ts';

/** Something that is done again and again. */
export type Rhythm = {
  /** Has the next turn follow at once, even if one is running. */
  wake(): void;
  /** Ends it, after the turn that is running. */
  stop(): Promise<void>;
};

type Beat = {
  name: string;
  /** Milliseconds between the end of a turn and the next. */
  every: number;
  /** One turn; answers whether there is more to do, and then the next follows at once. */
  turn(): Promise<boolean>;
  log: Log;
};

/** Takes turns until stopped. A turn that fails is logged, and the next comes in its time. */
export function keepRhythm({ name, every, turn, log }: Beat): Rhythm {
  let isStopped = false;
  let isWoken = false;
  let ring = () => {};

  async function takeTurns(): Promise<void> {
    while (!isStopped) {
      isWoken = false;
      const hasMore = await turn().catch((error: unknown) => {
        log(`${name}: ${reasonOf(error)}`);
        return false;
      });
      if (!hasMore && !isWoken && !isStopped) await pause();
    }
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, every);
      ring = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const turns = takeTurns();
  return {
    wake() {
      isWoken = true;
      ring();
    },
    stop() {
      isStopped = true;
      ring();
      return turns;
    },
  };
}
