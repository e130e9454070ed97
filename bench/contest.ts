import type { Turn } from './crowd.ts';

/** One of the two in a contest. */
export type Contestant = {
  /** How many calls a turn has. */
  calls: number;
  /** Takes one turn: makes ready what is not timed, runs, and counts what came of it. */
  turn: () => Promise<Turn>;
};

/** Two that are measured in turn, and how the one is to compare with the other. */
export type Contest = {
  name: string;
  seats: number;
  /** What stands in the limit's column. */
  against: string;
  /** How often as fast as the other we want to be; or how many times as long we may take. */
  aim: { faster: number } | { longer: number };
  usher: Contestant;
  limit: Contestant;
};

export type Result = { contest: Contest; rounds: Round[] };
export type Round = { usher: Turn; limit: Turn };

/** Runs all contests, round after round; who begins alternates. */
export async function race(contests: Contest[], rounds: number): Promise<Result[]> {
  const results = contests.map((contest): Result => ({ contest, rounds: [] }));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { contest, rounds: taken } of results) {
      const turns: Partial<Round> = {};
      for (const who of round % 2 ? (['usher', 'limit'] as const) : (['limit', 'usher'] as const)) {
        turns[who] = await contest[who].turn();
      }
      taken.push(turns as Round);
      console.error(
        `round ${round}  ${contest.name}, ${contest.seats} seats: ${ratioOf(contest, turns as Round).toFixed(2)}`,
      );
    }
  }
  return results;
}

/** Calls a second. */
export function rateOf(turn: Turn): number {
  return turn.done / turn.seconds;
}

/** How often as fast as the limit we were; where the aim is how much longer, how many times as long. */
export function ratioOf({ aim }: Contest, { usher, limit }: Round): number {
  return 'faster' in aim ? rateOf(usher) / rateOf(limit) : rateOf(limit) / rateOf(usher);
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[middle] ?? 0];
  return (low + high) / 2;
}
