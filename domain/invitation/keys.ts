import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** The keys under which links are signed, and what must be read back is encrypted; never stored. */
export type Keys = {
  invitation: KeyObject;
  signIn: KeyObject;
  /** Of links that are shared by many, and of the letters that they send. */
  sharing: KeyObject;
  joining: KeyObject;
  sealing: KeyObject;
};

/** Derives a key for each purpose from the installation's secret (HKDF, RFC 5869). */
export function deriveKeys(authSecret: string): Keys {
  return {
    invitation: derive(authSecret, 'invitation link'),
    signIn: derive(authSecret, 'sign-in link'),
    sharing: derive(authSecret, 'shared link'),
    joining: derive(authSecret, 'joining link'),
    sealing: derive(authSecret, 'sealing'),
  };
}

// A key object says nothing of itself in a log, and signs five times as fast as bare bytes.
function derive(secret: string, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `usher ${purpose}`, 32)));
}
