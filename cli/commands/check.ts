import { Command } from 'commander';
import { type Check, runChecks } from '../checks/run.ts';
import { checkDrift, checkStyle, checkTypes } from '../checks/sources.ts';
import { runTests } from '../checks/tests.ts';

/** What takes a minute: everything but the build and the browser. */
export const fastChecks: Check[] = [
  ['Formatting and lint', checkStyle],
  ['Types', checkTypes],
  ['Schema and migrations agree', checkDrift],
  ['Tests on PostgreSQL', runTests],
];

export const command = new Command('check')
  .description(
    'The fast part of `npm test`: lint, types, migrations and the tests beside the code.',
  )
  .action(() => runChecks(fastChecks));
