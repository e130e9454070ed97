const inBrackets = /<\s*mailto:([^\s?<>]*)\?([^<>]*)>/gi;
const alone = /mailto:([^\s?<>,;]*)\?([^\s<>",;]*)/gi;
const naming = /^(?:to|cc|bcc)=(.*)$/is;

/** A text in which whom a `mailto:` link names beside its first address stand after it. */
export function spreadMailto(text: string): string {
  return text
    .replace(inBrackets, (link, address: string, query: string) =>
      spread(link, address && `<${address}>`, query),
    )
    .replace(alone, (link, address: string, query: string) => spread(link, address, query));
}

function spread(link: string, address: string, query: string): string {
  const all = [address, ...namedIn(query)].filter(Boolean);
  return all.length > 0 ? all.join(', ') : link;
}

/** Whom the fields of a link name; what it says beside, such as a subject, is nobody. */
export function namedIn(query: string): string[] {
  return query.split(/&(?:amp;)?/i).flatMap((field) => {
    const [, names = ''] = naming.exec(field) ?? [];
    return names ? [decoded(names)] : [];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
