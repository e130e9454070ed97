/** Takes one line for the operator's log. Nobody writes a secret into one. */
export type Log = (line: string) => void;

/** Writes to standard error, as long as nothing else was asked for. */
export const toStandardError: Log = (line) => console.error(`usher: ${line}`);
