import { domainToASCII } from 'node:url';
import { Refusal } from '#domain/refusal.ts';

/** A deliverable e-mail address in Usher's one spelling: ASCII, its domain in lower case. */
export type Address = string & { readonly __address: unique symbol };

const longest = 254;
const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const asciiDomain =
  /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$/;
/** Controls, blanks of any kind and characters that are drawn as nothing. */
const unseen = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u;
/** What an international domain may be typed with, before it is turned into ASCII. */
const typedDomain = /^[a-z0-9.\-\u0080-\u{10ffff}]+$/iu;

/**
 * Reads one e-mail address, strictly: blanks around it are dropped; the local part is ASCII and
 * unquoted (RFC 5321 dot-string); an international domain becomes punycode; at most 254 characters.
 * Comments, groups, display names, several addresses, literals and anything invisible are not
 * addresses: a mail library that reads them generously may deliver to somebody else.
 *
 * Returns null for anything else. Addresses compare by `lower()`.
 */
export function readAddress(text: string): Address | null {
  const typed = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  if (typed.length > longest || unseen.test(typed)) return null;
  const at = typed.indexOf('@');
  if (at < 1 || at > 64 || at !== typed.lastIndexOf('@')) return null;
  const name = typed.slice(0, at);
  const domain = asciiForm(typed.slice(at + 1));
  if (!local.test(name) || domain === null) return null;
  const address = `${name}@${domain}`;
  return address.length <= longest ? (address as Address) : null;
}

/** What about a text is no address, as far as one can tell: helps whoever mends it. */
export type AddressFlaw = 'no_at' | 'name' | 'domain' | 'other';

/** Says what keeps a text from being an address; only for what `readAddress` refuses. */
export function addressFlaw(text: string): AddressFlaw {
  const typed = text.trim();
  const [name = '', domain = '', ...more] = typed.split('@');
  if (!typed.includes('@')) return 'no_at';
  if (typed.length > longest || unseen.test(typed) || more.length > 0) return 'other';
  if (/[^a-z0-9!#$%&'*+/=?^_`{|}~.-]/i.test(name)) return 'name';
  return asciiForm(domain) === null ? 'domain' : 'other';
}

function asciiForm(domain: string): string | null {
  if (!typedDomain.test(domain)) return null;
  const ascii = domainToASCII(domain.normalize('NFC')).toLowerCase();
  return asciiDomain.test(ascii) ? ascii : null;
}

/** Like `readAddress`, but refuses with `InvalidRequest` on the given field. */
export function parseAddress(text: string, field = 'email'): Address {
  const address = readAddress(text);
  if (address === null) {
    throw new Refusal('InvalidRequest', `${JSON.stringify(text)} is not an e-mail address`, {
      because: 'address',
      field,
      values: { address: text },
    });
  }
  return address;
}

/** Whether two addresses are the same person's, whatever their case. */
export function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
