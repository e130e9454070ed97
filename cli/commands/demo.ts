import { Command } from 'commander';
import { runLocalPortal } from '../running/local-portal.ts';

export const command = new Command('demo')
  .description('Show the portal on this computer, with a database, a mailbox and a story.')
  .option('--reset', 'forget the data of earlier runs first')
  .action(({ reset }: { reset?: boolean }) => runLocalPortal({ command: 'demo', reset }));
