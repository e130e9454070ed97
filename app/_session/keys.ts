import { deriveKeys, type Keys } from '#domain/invitation/keys.ts';
import { environment } from '#environment';

let derived: Keys | undefined;

/** The keys under which this installation's links are signed. */
export function keys(): Keys {
  derived ??= deriveKeys(environment().AUTH_SECRET);
  return derived;
}
