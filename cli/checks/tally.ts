/** What a check found: how many tests passed and failed, where it counts them. */
export interface Tally {
  passed: number;
  failed: number;
}

/** A check that counts nothing: it holds, or is one failure. */
export function verdict(ok: boolean): Tally {
  return { passed: 0, failed: ok ? 0 : 1 };
}

/** The tally of counted tests; a run that broke down counts as a failure even if no test says so. */
export function counted(ok: boolean, passed: number, failed: number): Tally {
  return { passed, failed: ok ? failed : Math.max(1, failed) };
}
