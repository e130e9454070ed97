/** Takes one line for the operator's log. Nobody writes a secret into one. */
export type Log = (line: string) => void;

/** Writes to standard error, as long as nothing else was asked for. */
export const toStandardError: Log = (line) => console.error(`usher: ${line}`);

/** What went wrong, in one line: the innermost cause says it best. */
export function reasonOf(error: unknown): string {
  let innermost = error;
  while (innermost instanceof Error && innermost.cause) innermost = innermost.cause;
  const text = innermost instanceof Error ? innermost.message : String(innermost);
  return text.replace(/\s+/g, ' ').slice(0, 300);
}
