import { useFormatter } from 'next-intl';

/** A day of the calendar, such as `2027-06-30`, in words: a day is the same wherever it is read. */
export function Day({ day }: { day: string }) {
  const format = useFormatter();
  return <time dateTime={day}>{format.dateTime(new Date(`${day}T00:00:00Z`), look)}</time>;
}

const look = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const;
