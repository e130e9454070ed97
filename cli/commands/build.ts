import { Command } from 'commander';
import { buildIfChanged, isBuildCurrent } from '../running/build.ts';
import { Complaint } from '../running/complaint.ts';

export const command = new Command('build')
  .description('Build the pages for `usher start`, unless the last build has these very sources.')
  .option('--check', 'build nothing, and refuse where a build is due')
  .action(async ({ check }: { check?: boolean }) => {
    if (check && !isBuildCurrent()) throw new Complaint('A build is due: run `npm run build`.');
    const outcome = check ? 'unchanged' : await buildIfChanged(process.env);
    console.info(outcome === 'built' ? 'Built.' : 'Unchanged since the last build.');
  });
