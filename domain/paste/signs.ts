import { spreadMailto } from './mailto.ts';

/** Line ends of any system, and what word processors and spreadsheets put in their place. */
const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** Commas of any script: between recipients, or between the halves of a name. */
export const commas = new Set([',', '，', '、', '､', '،', '﹐']);

/** What stands between recipients and never in a name. */
export const semicolons = new Set([';', '；', '؛', '﹔', '|', '｜', '\t']);

/** Words that join two recipients, in the languages of the portal. */
export const joining =
  /^(?:[&+/＆＋／•·–—-]|and|und|et|y|e|or|oder|ou|o|と|または|和|与|及|或|و|أو)$/iu;

const quotes = /[“”„‟«»「」『』＂]/g;
const openBrackets = /[＜〈‹]/g;
const closeBrackets = /[＞〉›]/g;
const ats = /[＠﹫]/g;
const htmlLink = /<a\s[^<>]*href=["']?mailto:([^"'<>\s]*)[^<>]*>([^<>]*)<\/a>/gi;
const markdownLink = /\[([^[\]]*)\]\(mailto:([^()\s]*)\)/gi;
const fullWidth = /[\uff01-\uff5e]/g;

/** A text whose lines end by a line feed. What no database keeps becomes the sign for the unreadable. */
export function endLines(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .toWellFormed()
    .replaceAll('\0', '\ufffd')
    .replace(lineEnds, '\n');
}

/**
 * A text in the one spelling that is taken apart: quotes and brackets of any script are `"`, `<` and
 * `>`, wide colons narrow ones, and links are names with addresses.
 */
export function unify(text: string): string {
  const linked = endLines(text)
    .replace(htmlLink, '$2 <mailto:$1>')
    .replace(markdownLink, '$1 <mailto:$2>');
  return spreadMailto(linked)
    .replace(quotes, '"')
    .replace(openBrackets, '<')
    .replace(closeBrackets, '>')
    .replace(ats, '@')
    .replaceAll('：', ': ');
}

/** Signs as wide as a Chinese character, in their usual width. */
export function narrow(text: string): string {
  return text.replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
