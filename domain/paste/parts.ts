import { commas, semicolons } from './signs.ts';

/** A stretch of a line between two separators. */
export type Part = {
  text: string;
  /** An address in brackets, or one by itself, or neither. */
  has: 'brackets' | 'address' | 'words';
  /** Whether what follows is certainly somebody else. */
  isEnd: boolean;
};

const closing: Record<string, string> = { '"': '"', '<': '>', '(': ')' };

/** Cuts a line at its separators, but for those within quotes and brackets. */
export function partsOf(line: string): Part[] {
  const parts: Part[] = [];
  const cut = (text: string, isEnd: boolean) => {
    const last = parts.at(-1);
    if (text) parts.push({ text, has: kindOf(text), isEnd });
    else if (last) last.isEnd ||= isEnd;
  };
  const isOpened = closedLater(line);
  let start = 0;
  let until: string | undefined;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] as string;
    if (until !== undefined) {
      if (sign === until) until = undefined;
    } else if (isOpened(sign, at)) {
      until = closing[sign];
    } else if (commas.has(sign) || semicolons.has(sign)) {
      cut(line.slice(start, at).trim(), semicolons.has(sign));
      start = at + 1;
    }
  }
  cut(line.slice(start).trim(), true);
  return parts;
}

/** Tells whether a quote or a bracket begins at a place that ends on this line. */
function closedLater(line: string): (sign: string, at: number) => boolean {
  const last = Object.fromEntries(
    Object.entries(closing).map(([sign, end]) => [sign, line.lastIndexOf(end)]),
  );
  return (sign, at) => (last[sign] ?? -1) > at;
}

function kindOf(text: string): Part['has'] {
  if (/<[^<>]*>/.test(text)) return 'brackets';
  return text.includes('@') ? 'address' : 'words';
}
