import { Refusal } from '#domain/refusal.ts';

/**
 * Reads a day of the calendar, as `2027-06-30`. Refuses with `InvalidRequest` anything else, days
 * that no calendar has included.
 */
export function parseDay(text: string, field: string): string {
  if (isDay(text.trim())) return text.trim();
  throw new Refusal('InvalidRequest', `${field} must be a day like 2027-06-30`, {
    because: 'day',
    field,
  });
}

/** Whether a text is a day of the calendar: 2027-02-29 is none. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}
