import { Refusal } from '#domain/refusal.ts';
import { parseUrl } from '#domain/url/parse.ts';
import { isAddress, isPublicAddress } from './public-address.ts';

/** The addresses that a name has; rejects where it has none. */
export type Resolve = (name: string) => Promise<string[]>;

/** Where webhooks may go, and who looks names up. */
export type Targets = {
  /** Whether plain http and addresses that are not public are fine, as in development. */
  allowPrivate: boolean;
  resolve: Resolve;
};

/** A target that webhooks must not go to. */
export class ForbiddenTarget extends Error {
  override name = 'ForbiddenTarget';
}

/**
 * Reads the address that an endpoint is to be told at: https, at most 2,083 characters, without
 * credentials, and of the public internet as far as can be known now. A name that can't be looked
 * up is let through: it is looked up again, and checked, at each attempt. Refuses with
 * `InvalidRequest` otherwise.
 */
export async function parseTarget(text: string, targets: Targets): Promise<string> {
  const href = parseUrl(text, 'url') as string;
  if (targets.allowPrivate) return href;
  const { protocol, hostname } = new URL(href);
  if (protocol !== 'https:') throw refusal('An endpoint begins with https://', href);
  try {
    await addressesOf(hostname, targets);
  } catch (error) {
    if (error instanceof ForbiddenTarget) throw refusal(error.message, href);
  }
  return href;
}

/**
 * The addresses behind a URL's host, which the caller connects to and to nothing else: who looked
 * it up once more might get another answer. Throws `ForbiddenTarget` where any of them is not
 * public, and whatever `resolve` throws.
 */
export async function addressesOf(
  hostname: string,
  { allowPrivate, resolve }: Targets,
): Promise<string[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isPrivateName(host)) throw forbidden(host);
  const addresses = isAddress(host) ? [host] : await resolve(host);
  const hidden = allowPrivate ? undefined : addresses.find((address) => !isPublicAddress(address));
  if (hidden !== undefined) throw forbidden(hidden);
  return addresses;
}

/** Names that mean this computer or this network to whoever asks (RFC 6761, 6762, 8375, 9476). */
function isPrivateName(host: string): boolean {
  if (isAddress(host)) return false;
  const name = host.toLowerCase().replace(/\.$/, '');
  return !name.includes('.') || /\.(localhost|local|internal|home\.arpa|alt)$/.test(name);
}

function forbidden(where: string): ForbiddenTarget {
  return new ForbiddenTarget(`${where} is not an address of the public internet`);
}

function refusal(message: string, url: string): Refusal {
  return new Refusal('InvalidRequest', message, {
    because: 'target',
    field: 'url',
    values: { url },
  });
}
