/** What a file is called, by its address; an address without a path by its host. */
export function nameOfFile(url: string): string {
  const { pathname, host } = new URL(url);
  const last = pathname.split('/').findLast((part) => part !== '');
  return last === undefined ? host : readable(last);
}

/** Decoded where that shows plain letters and figures, and nothing that hides or turns a name. */
function readable(part: string): string {
  try {
    const decoded = decodeURIComponent(part).normalize('NFC');
    return /^[\p{L}\p{M}\p{N} ._()-]+$/u.test(decoded) ? decoded : part;
  } catch {
    return part;
  }
}
