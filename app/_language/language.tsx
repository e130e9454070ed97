import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import { cache, type ReactNode } from 'react';
import { everywhere, picked } from './picked.ts';

type Props = { timeZone?: string | null; children: ReactNode };

/**
 * Hands the client leaves the few sentences that they speak themselves, and the time zone in which
 * times are told until the reader's own is known.
 */
export async function Language({ timeZone, children }: Props) {
  return (
    <NextIntlClientProvider
      messages={await sayings()}
      timeZone={timeZone ?? 'UTC'}
      now={new Date()}
    >
      {children}
    </NextIntlClientProvider>
  );
}

// The same object for all of a page, so that it is sent once.
const sayings = cache(async () => picked(await getMessages(), everywhere));
