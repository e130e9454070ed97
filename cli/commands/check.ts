import { Command } from 'commander';
import { type Check, runChecks } from '../checks/run.ts';
import { checkSentences } from '../checks/sentences/check.ts';
import { checkDrift, checkStyle, checkTypes } from '../checks/sources.ts';
import { runTests } from '../checks/tests.ts';

/** What takes a minute: everything but the build and the browser. */
export const fastChecks: Check[] = [
  ['Formatting and lint', checkStyle],
  ['Types', checkTypes],
  ['Sentences', checkSentences],
  ['Schema and migrations agree', checkDrift],
  ['Tests on PostgreSQL', runTests],
];

export const command = new Command('check')
  .description(
    'The fast part of `npm test`: lint, types, migrations and the tests beside the code.',
  )
  .option('--only <words>', 'only what has these words in its title, like Sentences')
  .action(({ only = '' }: { only?: string }) =>
    runChecks(fastChecks.filter(([title]) => title.toLowerCase().includes(only.toLowerCase()))),
  );
