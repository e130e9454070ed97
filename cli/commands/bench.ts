import { Command } from 'commander';
import { runProgram } from '../running/program.ts';

export const command = new Command('bench')
  .description('Measure the verbs, each beside the limit it is measured against.')
  .allowUnknownOption()
  .argument('[options...]', 'handed to the benchmark')
  .action(async (options: string[]) => {
    const { ok } = await runProgram(['--import', 'tsx', 'bench/main.ts', ...options]);
    if (!ok) process.exitCode = 1;
  });
