import { existsSync } from 'node:fs';
import process from 'node:process';
import { type Command, program } from 'commander';
import { Refusal } from '#domain/refusal.ts';
import { EnvironmentRefusal } from '#environment';
import { Complaint } from './running/complaint.ts';
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

process.env.NEXT_TELEMETRY_DISABLED = '1';
await run(process.argv[2] ?? '').catch(explain);
// The leash to the launcher must not keep a finished command alive.
if (process.connected) process.disconnect();

async function run(name: string): Promise<void> {
  // What proves or shows the project must not depend on this machine's own settings.
  const isSealed = ['demo', 'dev', 'build', 'check', 'test', 'bench', 'pictures'].includes(name);
  if (!isSealed && existsSync(`${root}/.env`)) process.loadEnvFile(`${root}/.env`);

  // Only the command that was asked for is loaded; help loads them all.
  const wanted = commands[name] ? [commands[name]] : Object.values(commands);
  const loaded = await Promise.all(wanted.map((load) => load()));
  program.name('usher').description('The operator of Usher, the portal for seat-based products.');
  for (const { command } of loaded) program.addCommand(command);
  await program.parseAsync();
}

// What we foresaw gets its sentence; what we didn't gets its stack.
function explain(error: unknown): void {
  const isForeseen =
    error instanceof Complaint || error instanceof EnvironmentRefusal || error instanceof Refusal;
  console.error(isForeseen ? error.message : error);
  process.exitCode = 1;
}
