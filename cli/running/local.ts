import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { forgetEmbedded } from '#db/embedded.ts';
import { someOfEnvironment } from '#environment';
import { Complaint } from './complaint.ts';
import { root } from './root.ts';

/** The folder in which everything local is kept; a relative one is the project's. */
export function dataDir(): string {
  return resolve(root, someOfEnvironment('DATA_DIR').DATA_DIR ?? '.data');
}

/** The settings of a portal on this computer; what the environment sets comes first. */
export function localEnvironment(parts: { port: number; databaseUrl: string; smtpUrl: string }) {
  return {
    ...process.env,
    PORT: String(parts.port),
    DATABASE_URL: parts.databaseUrl,
    SMTP_URL: process.env.SMTP_URL || parts.smtpUrl,
    APP_URL: process.env.APP_URL || `http://localhost:${parts.port}`,
    AUTH_SECRET: process.env.AUTH_SECRET || localSecret(),
    DATA_DIR: dataDir(),
    // What is tried out here runs here.
    WEBHOOKS_ALLOW_PRIVATE: process.env.WEBHOOKS_ALLOW_PRIVATE || 'true',
  };
}

/** A secret of this computer's own; kept, so that links and sessions outlive a restart. */
export function localSecret(): string {
  const file = join(dataDir(), 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const secret = randomBytes(32).toString('base64url');
  mkdirSync(dataDir(), { recursive: true });
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}

/** Forgets the embedded database, the letters and the secret; complains where another command uses them. */
export async function forgetEverything(): Promise<void> {
  await forgetEmbedded(dataDir()).catch((error: Error) => {
    throw new Complaint(`${error.message} Nothing was reset.`);
  });
  for (const name of ['mailbox', 'secret']) {
    rmSync(join(dataDir(), name), { recursive: true, force: true });
  }
}
