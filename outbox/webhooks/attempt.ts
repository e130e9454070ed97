import type { KeyObject } from 'node:crypto';
import type { Database } from '#db/database.ts';
import { noteAttempt } from '#domain/webhook/note-attempt.ts';
import { unsealSecret } from '#domain/webhook/secret.ts';
import { type Claimed, putBack } from './claim.ts';
import type { Answer, Courier } from './courier.ts';
import { signaturesOf } from './sign.ts';

/** What it takes to tell endpoints. */
export type Messengers = {
  db: Database;
  /** The installation's sealing key. */
  key: KeyObject;
  courier: Courier;
};

/** Makes one attempt at one event, and notes what came of it; if stopped, it is left to others. */
export async function attemptWebhook(
  { db, key, courier }: Messengers,
  claimed: Claimed,
  stop: AbortSignal,
): Promise<void> {
  const secrets = claimed.secrets.flatMap((sealed) => unsealSecret(key, sealed) ?? []);
  const answer =
    secrets.length === 0
      ? unreadable
      : await sent(courier, claimed, secrets, stop).catch(() => null);
  if (answer) await noteAttempt(db, { ...claimed, ...answer });
  else await putBack(db, claimed);
}

const unreadable: Answer = {
  httpCode: null,
  response: 'The secret can’t be read since AUTH_SECRET was changed: reset it',
};

function sent(
  courier: Courier,
  { eventId: id, url, payload }: Claimed,
  secrets: string[],
  stop: AbortSignal,
): Promise<Answer> {
  const at = new Date();
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': signaturesOf(secrets, { id, at, payload }),
  };
  return courier.send({ url, headers, payload }, stop);
}
