import { deriveKeys, type Keys } from '#domain/invitation/keys.ts';
import { someOfEnvironment } from '#environment';
import { Complaint } from './complaint.ts';
import { localSecret } from './local.ts';

/**
 * The installation's keys, from the same secret as the portal's: what a command encrypts, the portal
 * must be able to read.
 */
export function installationKeys(): Keys {
  const { AUTH_SECRET, DATABASE_URL } = someOfEnvironment('AUTH_SECRET', 'DATABASE_URL');
  if (AUTH_SECRET) return deriveKeys(AUTH_SECRET);
  // Without a database of its own, the command works on the demo's, with the demo's secret.
  if (!DATABASE_URL) return deriveKeys(localSecret());
  throw new Complaint('AUTH_SECRET is missing: the very one that the portal runs with.');
}
