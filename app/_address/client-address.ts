import ipaddr from 'ipaddr.js';

/**
 * Where a request comes from, so that it can be counted: the address that the outermost of our own
 * proxies talked to. What stands before that in `X-Forwarded-For`, whoever asks may have written.
 * Of IPv6 it is the /64, since one household or server has all of one.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string {
  const chain = (headers.get('x-forwarded-for') ?? '').split(',');
  return networkOf((chain.at(-1 - trustedProxies) ?? chain[0] ?? '').trim());
}

function networkOf(text: string): string {
  // Some proxies write the port as well: `192.0.2.1:443`, `[2001:db8::1]:443`.
  const address = /^\[([^\]]+)\]|^([\d.]+):\d+$/.exec(text)?.slice(1).find(Boolean) ?? text;
  if (!ipaddr.isValid(address)) return 'unknown';
  // An IPv4 address that is written as IPv6 is one.
  const read = ipaddr.process(address);
  if (read.kind() === 'ipv4') return read.toString();
  const groups = (read as ipaddr.IPv6).parts.slice(0, 4);
  return `${groups.map((group) => group.toString(16)).join(':')}::/64`;
}
