import { join } from 'node:path';
import { startEmbedded } from '#db/embedded.ts';
import { migrate } from '#db/migrate.ts';
import { someOfEnvironment } from '#environment';
import { migrateJobs } from '#outbox/jobs/migrate.ts';
import { startMailbox } from '#outbox/mailbox/mailbox.ts';
import { type Character, seedStory } from '../seed/story.ts';
import { buildIfChanged } from './build.ts';
import { Complaint } from './complaint.ts';
import { withDatabase } from './database.ts';
import { installationKeys } from './keys.ts';
import { dataDir, forgetEverything, localEnvironment } from './local.ts';
import { lockDataDir } from './lock.ts';
import { type Portal, startPortal } from './portal.ts';
import { refuseTakenPort, wantedPort } from './ports.ts';
import { runSession, type Session, untilStopped } from './session.ts';
import { numberSteps, type Step } from './steps.ts';

/** How `demo` and `dev` differ. */
export interface LocalOptions {
  command: 'demo' | 'dev';
  reset?: boolean;
}

/** Runs the whole portal on this computer, until Ctrl-C: database, mailbox, story and pages. */
export async function runLocalPortal({ command, reset }: LocalOptions): Promise<void> {
  const port = wantedPort();
  if (reset) refuseForeignReset();
  await runSession(async (session) => {
    session.keep(lockDataDir(dataDir(), command));
    await refuseTakenPort(port, 'the portal');
    await refuseTakenPort(port + 1, 'the mailbox (the port after the portal’s)');
    if (reset) await forgetEverything();
    const step = numberSteps(command === 'demo' ? 6 : 5, session.signal);
    const databaseUrl = await step('Starting the database', () => openDatabase(session));
    const mailbox = await step('Opening the mailbox', () => openMailbox(session, port + 1));
    await step('Bringing the schema up to date', async () => {
      await migrate(databaseUrl);
      await migrateJobs(databaseUrl);
    });
    const env = localEnvironment({ port, databaseUrl, smtpUrl: mailbox.smtpUrl });
    const people = await step('Telling the story', () => tellStory(env));
    if (command === 'demo') await build(step, env, session);
    const portal = await step('Serving the portal', () => serve(session, command, port, env));
    announce(env.APP_URL, mailbox.url, people);
    await Promise.race([untilStopped(session.signal), failWhenEnded(portal, session)]);
  });
}

// Only what is kept in DATA_DIR is ours to delete.
function refuseForeignReset(): void {
  const { DATABASE_URL: given } = someOfEnvironment('DATABASE_URL');
  if (!given || given === 'embedded') return;
  throw new Complaint(
    '--reset begins anew on the database of this folder, and DATABASE_URL names another one: unset it, or empty that one yourself. Nothing was reset.',
  );
}

async function openDatabase({ keep }: Session): Promise<string> {
  const { DATABASE_URL: given } = someOfEnvironment('DATABASE_URL');
  if (given && given !== 'embedded') return given;
  const { url, stop } = await startEmbedded({ dataDir: dataDir() });
  keep(stop);
  return url;
}

async function openMailbox({ keep }: Session, webPort: number) {
  const mailbox = await startMailbox({ folder: join(dataDir(), 'mailbox'), webPort });
  keep(mailbox.stop);
  return mailbox;
}

// The verbs that tell the story read the same settings as the portal.
async function tellStory(env: NodeJS.ProcessEnv): Promise<Character[]> {
  Object.assign(process.env, env);
  return withDatabase((db) => seedStory(db, installationKeys()));
}

async function build(step: Step, env: NodeJS.ProcessEnv, { signal }: Session): Promise<void> {
  await step('Building the pages, if they changed (a minute or two)', () =>
    buildIfChanged(env, signal),
  );
}

async function serve(
  { keep, signal }: Session,
  command: 'demo' | 'dev',
  port: number,
  env: NodeJS.ProcessEnv,
): Promise<Portal> {
  const mode = command === 'demo' ? 'start' : 'dev';
  const portal = startPortal({ mode, port, hostname: 'localhost', env });
  keep(portal.stop);
  await portal.ready(signal);
  return portal;
}

function announce(portal: string, mailbox: string, people: Character[]): void {
  const width = Math.max(0, ...people.map(({ email }) => email.length));
  const lines = people.map(({ email, sees }) => `    ${email.padEnd(width)}  ${sees}`);
  const signIn = lines.length > 0 ? `\n  Sign in as\n${lines.join('\n')}\n` : '';
  console.info(`
  Portal   ${portal}
  Mailbox  ${mailbox}
${signIn}
  The letter with the sign-in link is in the mailbox. Ctrl-C stops everything.
`);
}

async function failWhenEnded(portal: Portal, { signal }: Session): Promise<void> {
  await portal.ended;
  if (!signal.aborted) throw new Complaint('The portal ended by itself; what it said is above.');
}
