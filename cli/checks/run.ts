import { seconds } from '../running/steps.ts';
import type { Tally } from './tally.ts';

/** A named check. */
export type Check = [title: string, run: () => Promise<Tally>];

/**
 * Runs all checks, whatever becomes of the earlier ones, and ends with what failed and `N passed, N failed`:
 * who mends things wants to know of all of them, and may have only the end of what was printed.
 */
export async function runChecks(checks: Check[]): Promise<void> {
  const total = { passed: 0, failed: 0, failures: [] as string[] };
  for (const [title, run] of checks) {
    console.info(`\n── ${title}`);
    const started = Date.now();
    const { passed, failed, failures = failed === 0 ? [] : [title] } = await run();
    total.passed += passed;
    total.failed += failed;
    total.failures.push(...failures);
    console.info(`${failed === 0 ? '✓' : '✗'} ${title}: ${seconds(started)}`);
  }
  process.exitCode = total.failed === 0 ? 0 : 1;
  for (const failure of total.failures) console.info(`\n✗ ${failure}`);
  console.info(`\n${total.passed} passed, ${total.failed} failed`);
}
