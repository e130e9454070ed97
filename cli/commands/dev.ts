import { Command } from 'commander';
import { runLocalPortal } from '../running/local-portal.ts';

export const command = new Command('dev')
  .description('The same as demo, with pages that follow every change of the sources.')
  .option('--reset', 'forget the data of earlier runs first')
  .action(({ reset }: { reset?: boolean }) => runLocalPortal({ command: 'dev', reset }));
