import { constraintOf, isDeadlock } from '#db/constraint.ts';

const attempts = 3;

/**
 * Does something that seats many people, again where it met somebody else at it: a dead-lock, or a
 * member who was given an external id at this moment, so that who is who is to be found out anew.
 */
export async function untilSettled<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !isPassing(error)) throw error;
    }
  }
}

function isPassing(error: unknown): boolean {
  return isDeadlock(error) || constraintOf(error) === 'members_one_live_per_external_id';
}
