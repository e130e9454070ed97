import { cycleContest } from './better-auth/contest.ts';
import { bulkContest } from './bulk.ts';
import { race } from './contest.ts';
import { verbContests } from './contests.ts';
import { readOptions } from './options.ts';
import { plansOf } from './plans.ts';
import { startServer } from './server.ts';
import { report } from './table.ts';
import { buildWorld } from './world.ts';

// A benchmark is no gate: whatever it measures, it ends well if it could measure.
const options = readOptions(process.argv.slice(2));
const server = await startServer();
try {
  const contests = [];
  for (const seats of options.sizes) {
    console.error(`making ${seats} seats`);
    const world = await buildWorld(server.url, seats);
    if (options.plans) {
      console.info(await plansOf(world, options));
      continue;
    }
    contests.push(...(await verbContests(world, options)), bulkContest(world));
    contests.push(await cycleContest(world, options));
  }
  if (!options.plans) console.info(report(await race(contests, options.rounds)));
} finally {
  await server.stop();
}
process.exit();
