'use client';

import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import { type ReactNode, useMemo } from 'react';
import { merged } from './picked.ts';

type Props = { more: object; children: ReactNode };

/** Adds to the sentences that scripts have; the time zone around it stays. */
export function Sayings({ more, children }: Props) {
  const before = useMessages();
  const messages = useMemo(() => merged(before, more), [before, more]);
  return (
    <NextIntlClientProvider locale={useLocale()} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
