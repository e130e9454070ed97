import type { Parameters } from '#app/_forms/parameters.ts';
import { isDay } from '#domain/day/parse.ts';
import { seatDaysPath } from '../_purchase/paths.ts';

/** What the address of the page says: which month, and by which label. */
export type View = { month: string; label: string };

/** Reads a view from an address; the month before this one, and the first label, where it says nothing. */
export function readView(
  params: Parameters,
  { months, labels }: { months: string[]; labels: string[] },
): View {
  const { month, label } = params;
  const isMonth = typeof month === 'string' && isDay(`${month}-01`);
  // No note has NUL in its name, and the database would not take it.
  const isLabel = typeof label === 'string' && label !== '' && !label.includes('\0');
  return {
    month: isMonth ? month : (months[1] ?? months[0] ?? ''),
    label: isLabel ? label : (labels[0] ?? ''),
  };
}

/** The months from now back to the purchase's first, two years at the most, like 2026-11. */
export function monthsOf({ createdAt, timeZone }: { createdAt: Date; timeZone: string }): string[] {
  const monthIn = (moment: Date) => moment.toLocaleDateString('sv-SE', { timeZone }).slice(0, 7);
  const first = monthIn(createdAt);
  const months: string[] = [];
  for (let month = monthIn(new Date()); month >= first && months.length < 24; ) {
    months.push(month);
    month = before(month);
  }
  return months;
}

function before(month: string): string {
  const day = new Date(`${month}-01T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() - 1);
  return day.toISOString().slice(0, 7);
}

/** The address of the file of this view. */
export function filePath(id: string, view: View): string {
  return `${seatDaysPath(id)}.csv?${new URLSearchParams(view)}`;
}
