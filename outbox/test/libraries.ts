import { webhooks } from '@polar-sh/sdk/2026-10';
import { validateEvent } from 'polar-sdk-0/webhooks';
import { Webhook } from 'standardwebhooks';
import type { Received } from './receiver.ts';

export const libraries = ['SDK 1.0.1', 'SDK 0.49.0', 'Standard Webhooks'];

/** The three libraries, by name, that accept a webhook as signed with a secret. */
export async function acceptedBy({ body, headers }: Received, secret: string): Promise<string[]> {
  const verify: Record<string, () => unknown> = {
    'SDK 1.0.1': () => webhooks.validateEvent(body, headers, secret),
    'SDK 0.49.0': () => validateEvent(body, headers, secret),
    'Standard Webhooks': () => new Webhook(secret).verify(body, headers),
  };
  const verdicts = Object.entries(verify).map(async ([name, run]) => {
    try {
      await run();
      return [name];
    } catch {
      return [];
    }
  });
  return (await Promise.all(verdicts)).flat();
}
