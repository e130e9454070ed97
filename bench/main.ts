import { cycleContest } from './better-auth/contest.ts';
import { bulkContest } from './bulk.ts';
import { race } from './contest.ts';
import { verbContests } from './contests.ts';
import { type Options, readOptions } from './options.ts';
import { pageContest } from './page/contest.ts';
import { growthOf } from './page/growth.ts';
import { buildPortal } from './page/portal.ts';
import { plansOf } from './plans.ts';
import { startServer, unlessEnding } from './server.ts';
import { report } from './table.ts';
import { buildWorld, dropWorld, type World } from './world.ts';

// A benchmark is no gate: whatever it measures, it ends well if it could measure.
const options = readOptions(process.argv.slice(2));
const server = await startServer();
const worlds: World[] = [];
try {
  for (const seats of options.sizes) {
    console.error(`making ${seats.toLocaleString('en')} seats`);
    worlds.push(await buildWorld(server.url, seats));
  }
  console.info(await (options.plans ? plans(worlds, options) : measure(worlds, options)));
} finally {
  await unlessEnding();
  for (const world of worlds) await dropWorld(server.url, world);
  await server.stop();
}

async function plans(worlds: World[], options: Options): Promise<string> {
  const texts: string[] = [];
  for (const world of worlds) texts.push(await plansOf(world, options));
  return texts.join('\n');
}

async function measure(worlds: World[], options: Options): Promise<string> {
  const contests = [];
  for (const world of worlds) {
    contests.push(
      ...(await verbContests(world, options)),
      bulkContest(world),
      await cycleContest(world, options),
      pageContest(world, options),
    );
  }
  const chosen = contests.filter(({ name }) => name.includes(options.only));
  if (chosen.some(({ name }) => name.startsWith('the page'))) await buildPortal();
  const results = await race(chosen, options.rounds);
  return [report(results), growthOf(results)].join('\n\n').trim();
}
