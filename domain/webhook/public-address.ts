import ipaddr from 'ipaddr.js';

/** All of IPv6 that has ever been given out for public use. */
const globalUnicast: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** Public by its number, and yet the metadata service of a cloud's own machines (Azure). */
const metadata = new Set(['168.63.129.16']);

/** Whether a text is an IP address, and not a name. */
export function isAddress(text: string): boolean {
  return ipaddr.isValid(text);
}

/**
 * Whether an IP address is one of the public internet. Loopback, private, link-local, unique-local,
 * shared (CGNAT), metadata, documentation and multicast addresses are not, nor is an address that
 * carries another in itself: IPv4-mapped, NAT64, 6to4, Teredo.
 */
export function isPublicAddress(text: string): boolean {
  if (!isAddress(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  if (address.kind() === 'ipv4') return !metadata.has(address.toString());
  return (address as ipaddr.IPv6).match(globalUnicast);
}
