import { existsSync } from 'node:fs';
import process from 'node:process';
import { Command } from 'commander';
import { refuse } from './asking/refuse.ts';
import { root } from './running/root.ts';

// One line a command: its name, and the file that exports it as `command`.
const commands: Record<string, () => Promise<{ command: Command }>> = {
  demo: () => import('./commands/demo.ts'),
  dev: () => import('./commands/dev.ts'),
  build: () => import('./commands/build.ts'),
  start: () => import('./commands/start.ts'),
  check: () => import('./commands/check.ts'),
  test: () => import('./commands/test.ts'),
  bench: () => import('./commands/bench.ts'),
  pictures: () => import('./commands/pictures.ts'),
  migrate: () => import('./commands/migrate.ts'),
  worker: () => import('./commands/worker.ts'),
  seed: () => import('./commands/seed.ts'),
  organization: () => import('./commands/organization.ts'),
  product: () => import('./commands/product.ts'),
  benefit: () => import('./commands/benefit.ts'),
  subscription: () => import('./commands/subscription.ts'),
  order: () => import('./commands/order.ts'),
  token: () => import('./commands/token.ts'),
  verify: () => import('./commands/verify.ts'),
};

/**
 * Runs what stands after `usher`. Whatever comes of it is printed; a refusal makes the exit code 1,
 * and is JSON where the answer would have been.
 */
export async function runCommandLine(words: string[]): Promise<void> {
  const json = words.includes('--json');
  await run(words, json).catch((error) => refuse(error, { json }));
}

async function run(words: string[], json: boolean): Promise<void> {
  const [name = ''] = words;
  // What proves or shows the project must not depend on this machine's own settings.
  const isSealed = ['demo', 'dev', 'build', 'check', 'test', 'bench', 'pictures'].includes(name);
  if (!isSealed && existsSync(`${root}/.env`)) process.loadEnvFile(`${root}/.env`);

  // Only the command that was asked for is loaded; help loads them all.
  const wanted = commands[name] ? [commands[name]] : Object.values(commands);
  const loaded = await Promise.all(wanted.map((load) => load()));
  const usher = new Command('usher');
  usher.description('The operator of Usher, the portal for seat-based products.');
  for (const { command } of loaded) usher.addCommand(command);
  handOverErrors(usher, json);
  await usher.parseAsync(words, { from: 'user' });
}

// A command that was given wrong words says so as every other refusal does, instead of ending the process.
function handOverErrors(command: Command, json: boolean): void {
  command.exitOverride();
  command.configureOutput({ outputError: (text, write) => (json ? undefined : write(text)) });
  for (const part of command.commands) handOverErrors(part as Command, json);
}
