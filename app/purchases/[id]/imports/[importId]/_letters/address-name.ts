import type { Retry } from '#domain/import/retry.ts';

/** How a form calls the address of one row. */
export function addressName(position: number): string {
  return `email.${position}`;
}

/** The addresses among the fields of a form, as they are written now. */
export function readAddresses(fields: Record<string, string>): Retry[] {
  return Object.entries(fields).flatMap(([name, email]) => {
    const [, position] = /^email\.(\d{1,5})$/.exec(name) ?? [];
    return position ? [{ position: Number(position), email }] : [];
  });
}
