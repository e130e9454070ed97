import { useFormatter } from 'next-intl';

const look = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;

/** A month, such as `2026-11`, in words. */
export function useMonths(): (month: string) => string {
  const format = useFormatter();
  return (month) => format.dateTime(new Date(`${month}-01T00:00:00Z`), look);
}
