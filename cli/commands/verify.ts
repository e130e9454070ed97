import process from 'node:process';
import { Command } from 'commander';
import { type Verdict, verifyPromises } from '#domain/promise/verify.ts';
import { operate } from '../asking/operate.ts';

export const command = new Command('verify')
  .description(
    'Check every promise of docs/promises.md on the live database; exits 1 if one is broken.',
  )
  .option('--json', 'answer as JSON')
  .action(async ({ json }: { json?: boolean }) => {
    const verdicts = await operate(verifyPromises);
    console.info(json ? JSON.stringify(verdicts) : verdicts.map(inWords).join('\n'));
    if (verdicts.some(({ broken }) => broken.length > 0)) process.exitCode = 1;
  });

function inWords({ promise, broken }: Verdict): string {
  if (broken.length === 0) return `kept    ${promise}`;
  return [`BROKEN  ${promise}`, ...broken.map((what) => `        - ${what}`)].join('\n');
}
