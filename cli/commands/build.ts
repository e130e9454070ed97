import { Command } from 'commander';
import { buildIfChanged } from '../running/build.ts';

export const command = new Command('build')
  .description('Build the pages for `usher start`, unless the last build has these very sources.')
  .action(async () => {
    const outcome = await buildIfChanged(process.env);
    console.info(outcome === 'built' ? 'Built.' : 'Unchanged since the last build.');
  });
