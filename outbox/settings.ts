import { deriveKeys } from '#domain/invitation/keys.ts';
import type { Environment } from '#environment';
import { targetsOf } from './webhooks/resolve.ts';
import type { WorkerOptions } from './worker.ts';

/** A worker's options, as the environment has them. */
export function workerOptions(
  environment: Environment,
  databaseUrl = environment.DATABASE_URL,
): WorkerOptions {
  return {
    databaseUrl,
    keys: deriveKeys(environment.AUTH_SECRET),
    appUrl: environment.APP_URL,
    smtpUrl: environment.SMTP_URL,
    emailFrom: environment.EMAIL_FROM,
    targets: targetsOf(environment.WEBHOOKS_ALLOW_PRIVATE),
  };
}
