import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';

type Props = { timeZone?: string | null; children: ReactNode };

/**
 * Hands the client leaves the few sentences that they speak themselves, and the time zone in which
 * times are told until the reader's own is known.
 */
export async function Language({ timeZone, children }: Props) {
  const { broken, common, moment } = await getMessages();
  return (
    <NextIntlClientProvider
      messages={{ broken, common, moment }}
      timeZone={timeZone ?? 'UTC'}
      now={new Date()}
    >
      {children}
    </NextIntlClientProvider>
  );
}
