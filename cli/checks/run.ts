import { seconds } from '../running/steps.ts';
import type { Tally } from './tally.ts';

/** A named check. */
export type Check = [title: string, run: () => Promise<Tally>];

/**
 * Runs all checks, whatever becomes of the earlier ones, and ends with `N passed, N failed`:
 * who mends things wants to know of all of them.
 */
export async function runChecks(checks: Check[]): Promise<void> {
  const total: Tally = { passed: 0, failed: 0 };
  for (const [title, run] of checks) {
    console.info(`\n── ${title}`);
    const started = Date.now();
    const { passed, failed } = await run();
    total.passed += passed;
    total.failed += failed;
    console.info(`${failed === 0 ? '✓' : '✗'} ${title}: ${seconds(started)}`);
  }
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.info(`\n${total.passed} passed, ${total.failed} failed`);
}
