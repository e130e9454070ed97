/** One recipient in a pasted text: where it stands, as it was typed, and what it says. */
export type Pasted = { line: number; text: string; email: string; name?: string };

const longestName = 256;

/**
 * Takes a pasted text apart: addresses between line ends, commas, semicolons and blanks, and
 * `Name <address>` as mail programs write it. It leaves nothing out: what is no address is for the
 * verb to refuse, on its line.
 */
export function splitPasted(text: string): Pasted[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => splitLine(line).map((found) => ({ line: index + 1, ...found })));
}

type Found = Omit<Pasted, 'line'>;

function splitLine(line: string): Found[] {
  const found: Found[] = [];
  // What stands before an address in brackets and the address take turns; the end has no address.
  const parts = line.split(/<([^<>]*)>/);
  for (let at = 0; at + 1 < parts.length; at += 2) {
    found.push(...withName(parts[at] ?? '', (parts[at + 1] ?? '').trim()));
  }
  return [...found, ...plain(parts.at(-1) ?? '')];
}

/** What stands before `<address>`: perhaps other addresses, and then the name. */
function withName(before: string, address: string): Found[] {
  const found: Found[] = [];
  const name: string[] = [];
  for (const part of before.match(/(?:"[^"]*"|[^,;])+/g) ?? []) {
    const isAddress = part.replace(/"[^"]*"/g, '').includes('@') && part.trim() !== address;
    if (!isAddress) name.push(part.trim());
    else found.push(...plain(`${name.splice(0).join(' ')} ${part}`));
  }
  const called = readable(name.filter(Boolean).join(', '));
  if (called.length > longestName) found.push(...plain(called));
  const isName = called !== '' && called !== address && called.length <= longestName;
  const text = isName ? `${called} <${address}>` : `<${address}>`;
  return [...found, { text, email: address, ...(isName && { name: called }) }];
}

// Directories hand out names in quotes, and with marks that are drawn as nothing.
function readable(name: string): string {
  return name.replace(/["\p{C}]/gu, '').trim();
}

function plain(text: string): Found[] {
  return text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((email) => ({ text: email, email }));
}
