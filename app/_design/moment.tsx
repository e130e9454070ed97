'use client';

import { useFormatter, useNow, useTimeZone, useTranslations } from 'next-intl';
import { useId, useState, useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * A time as a person says it ("in 3 hours"), and exactly on hover and focus: in the reader's time
 * zone, or in the organization's, which is then named, where no script tells us the reader's.
 */
export function Moment({ at }: { at: Date }) {
  const format = useFormatter();
  const known = useNow({ updateInterval: 30_000 });
  // What a page has learnt of since then is over, and not still to come.
  const now = known < at && at.valueOf() <= Date.now() ? at : known;
  const exact = useExactTime(at);
  const id = useId();
  const [isDismissed, dismiss] = useState(false);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only shows more, and hides it again.
    <span
      className="moment"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the exact time has to be within reach of the keyboard.
      tabIndex={0}
      aria-describedby={id}
      data-dismissed={isDismissed || undefined}
      onKeyDown={(event) => event.key === 'Escape' && dismiss(true)}
      onBlur={() => dismiss(false)}
      onMouseEnter={() => dismiss(false)}
    >
      <time dateTime={at.toISOString()} suppressHydrationWarning>
        {format.relativeTime(at, now)}
      </time>
      <span role="tooltip" id={id} suppressHydrationWarning>
        {exact}
      </span>
    </span>
  );
}

function useExactTime(at: Date): string {
  const t = useTranslations('moment');
  const format = useFormatter();
  const theirs = useTimeZone() ?? 'UTC';
  const readers = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
  const told = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  } as const;
  if (readers) return t('here', { exact: format.dateTime(at, { ...told, timeZone: readers }) });
  return t('there', {
    exact: format.dateTime(at, { ...told, timeZone: theirs, timeZoneName: 'long' }),
  });
}
