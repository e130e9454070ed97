const minute = 60;
const hour = 60 * minute;

/** Seconds between an attempt that failed and the next: twelve attempts, in three days. */
const waits = [
  5,
  30,
  2 * minute,
  10 * minute,
  30 * minute,
  1 * hour,
  3 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
  24 * hour,
];

/** The longest rest that an endpoint can ask for. */
const longestRest = 24 * hour;

/**
 * How many seconds after the given attempt, counted from 1, the next one follows; null after the
 * last. A fifth more or less by chance, so that what failed together doesn't come back together;
 * never sooner than the receiver asked for.
 */
export function waitAfter(attempt: number, rest = 0): number | null {
  const wait = waits[attempt - 1];
  if (wait === undefined) return null;
  return Math.max(wait * (0.8 + 0.4 * Math.random()), restOf(rest));
}

/** The rest that an endpoint gets which asked for so many seconds. */
export function restOf(seconds: number): number {
  return Math.min(seconds, longestRest);
}
