import { isDay } from '#domain/day/parse.ts';

/** What a page's address may say, as often as it likes. */
export type Parameters = Record<string, string | string[] | undefined>;

/** A text to look for: one line of bearable length; none where the address says nothing. */
export function textOf(parameter: Parameters[string]): string {
  if (typeof parameter !== 'string') return '';
  return parameter
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 254);
}

/** A day of the calendar; none where it is no day. */
export function dayOf(parameter: Parameters[string]): string {
  return typeof parameter === 'string' && isDay(parameter) ? parameter : '';
}

/** A whole number that the database can count to; 0 where it is none. */
export function wholeOf(parameter: Parameters[string]): number {
  return typeof parameter === 'string' && /^\d{1,15}$/.test(parameter) ? Number(parameter) : 0;
}
