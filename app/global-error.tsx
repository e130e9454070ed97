'use client';

import { NextIntlClientProvider } from 'next-intl';
import { Broken, type BrokenProps } from './_design/broken.tsx';
import './globals.css';

// Put in by `next.config.mjs`: an import would bring every sentence there is to every browser.
const messages = JSON.parse(process.env.MESSAGES_OF_GLOBAL_ERROR ?? '{}');

/** When even the layout broke: brings its own document and its own few sentences. */
export default function GlobalError(props: BrokenProps) {
  return (
    <html lang="en">
      <body>
        <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
          <Broken {...props} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
