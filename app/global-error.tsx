'use client';

import { NextIntlClientProvider } from 'next-intl';
import { broken, common } from '#messages/en.json';
import { Broken, type BrokenProps } from './_design/broken.tsx';
import './globals.css';

/** When even the layout broke: brings its own document and its own few sentences. */
export default function GlobalError(props: BrokenProps) {
  return (
    <html lang="en">
      <body>
        <NextIntlClientProvider locale="en" messages={{ broken, common }} timeZone="UTC">
          <Broken {...props} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
