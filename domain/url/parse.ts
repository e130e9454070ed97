import { Refusal } from '#domain/refusal.ts';

const longest = 2_083;

/**
 * Reads a web address that people will be sent to: an absolute http or https URL without blanks,
 * controls or credentials. Returns its normal form; null stays null. Refuses with `InvalidRequest`
 * on the field otherwise, so that no `javascript:` link can ever be drawn.
 */
export function parseUrl(text: string | null | undefined, field: string): string | null {
  if (text === undefined || text === null) return null;
  const url = /^https?:\/\/[^\s\p{C}\\]+$/iu.test(text) ? URL.parse(text) : null;
  if (!url || url.username || url.password || url.href.length > longest) {
    throw new Refusal('InvalidRequest', `${JSON.stringify(text)} is not an http or https URL`, {
      because: 'url',
      field,
      values: { url: text },
    });
  }
  return url.href;
}
