import { Webhook } from 'standardwebhooks';

type Message = { id: string; at: Date; payload: string };

/**
 * The header that shows whom a message is from: for each secret two signatures, since receivers
 * differ in what they take for its key. Any one that fits is enough.
 */
export function signaturesOf(secrets: string[], { id, at, payload }: Message): string {
  return secrets
    .flatMap((secret) => [classic(secret), standard(secret)])
    .flatMap((signer) => signer?.sign(id, at, payload) ?? [])
    .join(' ');
}

/** The key of older receivers: the bytes of the whole secret, its prefix included. */
function classic(secret: string): Webhook {
  return new Webhook(Buffer.from(secret, 'utf8'), { format: 'raw' });
}

/** The key of Standard Webhooks: what the text after the prefix encodes, if it is base64. */
function standard(secret: string): Webhook | null {
  try {
    return new Webhook(secret);
  } catch {
    return null;
  }
}
