/** What a check found: how many tests passed and failed, where it counts them. */
export interface Tally {
  passed: number;
  failed: number;
  /** Each failure by its name and what it said, where the check knows them. */
  failures?: string[];
}

/** A check that counts nothing: it holds, or is one failure. */
export function verdict(ok: boolean): Tally {
  return { passed: 0, failed: ok ? 0 : 1 };
}

/** The tally of counted tests; a run that broke down counts as a failure even if no test says so. */
export function counted(ok: boolean, passed: number, failures: string[]): Tally {
  if (!ok && failures.length === 0) return { passed, failed: 1 };
  return { passed, failed: failures.length, failures };
}
