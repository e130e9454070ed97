import { readAddress } from '#domain/address/parse.ts';
import { Refusal } from '#domain/refusal.ts';

const most = 20;

/**
 * Reads whose addresses may come by a link, as a person lists them: `acme.com`, `@acme.com`, between
 * blanks, line ends, and the commas and semicolons of any script that we speak. In the one spelling
 * that addresses have, each once.
 * Refuses what is no domain, and more than 20 (`InvalidRequest`).
 */
export function parseDomains(text: string): string[] {
  const typed = text
    .split(/[\s,;，；、،؛]+/)
    .map((part) => part.replace(/^@/, ''))
    .filter(Boolean);
  const domains = [...new Set(typed.map(parseDomain))];
  if (domains.length <= most) return domains;
  throw new Refusal('InvalidRequest', `Name ${most} domains at the most`, {
    because: 'many_domains',
    field: 'domains',
    values: { most },
  });
}

function parseDomain(text: string): string {
  const address = text.includes('@') ? null : readAddress(`somebody@${text}`);
  if (address) return domainOf(address);
  throw new Refusal('InvalidRequest', `${JSON.stringify(text)} is no domain of addresses`, {
    because: 'domain_form',
    field: 'domains',
    values: { domain: text },
  });
}

/** What stands after the @ of an address that was strictly read. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
