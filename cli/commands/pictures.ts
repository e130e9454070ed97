import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { ensureBrowser } from '#e2e/browser.ts';
import { buildIfChanged } from '../running/build.ts';
import { runProgram } from '../running/program.ts';
import { root } from '../running/root.ts';

const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');

export const command = new Command('pictures')
  .description(
    'Take the pictures anew: those that the tests compare with, and the documentation’s.',
  )
  .action(async () => {
    ensureBrowser();
    await buildIfChanged(process.env);
    mkdirSync(join(root, 'e2e', 'pictures', 'taken'), { recursive: true });
    const projects = ['--project', 'pictures', '--project', 'documentation'];
    const env = { ...process.env, USHER_PICTURES: 'take' };
    const { ok } = await runProgram([playwright, 'test', ...projects, '--update-snapshots=all'], {
      env,
    });
    process.exitCode = ok ? 0 : 1;
  });
