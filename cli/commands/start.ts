import { Command } from 'commander';
import { startEmbedded } from '#db/embedded.ts';
import { environment } from '#environment';
import { isBuilt } from '../running/build.ts';
import { Complaint } from '../running/complaint.ts';
import { withDatabaseUrl } from '../running/database.ts';
import { dataDir } from '../running/local.ts';
import { startPortal } from '../running/portal.ts';
import { refuseTakenPort } from '../running/ports.ts';
import { refuseOldSchema } from '../running/schema.ts';
import { runSession, type Session, untilStopped } from '../running/session.ts';

export const command = new Command('start')
  .description('Serve the portal in production, with the settings of the environment.')
  .option('--hostname <name>', 'listen on this address only, like 127.0.0.1 behind a proxy')
  .action(({ hostname }: { hostname?: string }) => start(hostname));

async function start(hostname: string | undefined): Promise<void> {
  const settings = environment();
  if (!isBuilt()) throw new Complaint('There is no build to serve: run `npm run build` first.');
  await refuseTakenPort(settings.PORT, 'the portal');
  await runSession(async (session) => {
    const databaseUrl = await openDatabase(settings.DATABASE_URL, session);
    await withDatabaseUrl(refuseOldSchema);
    const env = { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production' } as const;
    const portal = startPortal({ mode: 'start', port: settings.PORT, hostname, env });
    session.keep(portal.stop);
    await portal.ready(session.signal);
    console.info(`Usher serves ${settings.APP_URL} on port ${settings.PORT}.`);
    await Promise.race([untilStopped(session.signal), failWhenEnded(portal.ended, session)]);
  });
}

async function openDatabase(given: string, { keep }: Session): Promise<string> {
  if (given !== 'embedded') return given;
  const { url, stop } = await startEmbedded({ dataDir: dataDir() });
  keep(stop);
  return url;
}

async function failWhenEnded(ended: Promise<void>, { signal }: Session): Promise<void> {
  await ended;
  if (!signal.aborted) throw new Complaint('The portal ended by itself; what it said is above.');
}
