import { hkdfSync } from 'node:crypto';

/** The keys under which links are signed; derived, never stored. */
export type Keys = { invitation: Buffer; signIn: Buffer };

/** Derives a key for each kind of link from the installation's secret (HKDF, RFC 5869). */
export function deriveKeys(authSecret: string): Keys {
  return { invitation: derive(authSecret, 'invitation'), signIn: derive(authSecret, 'sign-in') };
}

function derive(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `usher ${purpose} link`, 32));
}
