import { Command } from 'commander';
import { runChecks } from '../checks/run.ts';
import {
  buildForStories,
  findOrInstallBrowser,
  findOrInstallPython,
  runStories,
} from '../checks/tests.ts';
import { fastChecks } from './check.ts';

export const command = new Command('test')
  .description('Everything that must hold; the last line says how many tests passed and failed.')
  .action(() =>
    runChecks([
      ['A browser', findOrInstallBrowser],
      ['A Python', findOrInstallPython],
      ...fastChecks,
      ['Production build', buildForStories],
      ['Stories in a browser', runStories],
    ]),
  );
