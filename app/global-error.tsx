'use client';

import { NextIntlClientProvider } from 'next-intl';
import { useSyncExternalStore } from 'react';
import type { Spoken } from '#messages/languages.ts';
import { Broken, type BrokenProps } from './_design/broken.tsx';
import './globals.css';

type Sentences = { direction: 'ltr' | 'rtl'; messages: object };

// Put in by `next.config.mjs`: an import would bring every sentence there is to every browser.
const sentences: Partial<Record<Spoken, Sentences>> = JSON.parse(
  process.env.SENTENCES_OF_GLOBAL_ERROR ?? '{}',
);

const never = () => () => {};

/** When even the layout broke: brings its own document, and its few sentences in each language. */
export default function GlobalError(props: BrokenProps) {
  const language = useSyncExternalStore<Spoken>(never, languageOfBrowser, () => 'en');
  const { direction, messages } = sentences[language] ?? { direction: 'ltr', messages: {} };
  return (
    <html lang={language} dir={direction}>
      <body>
        <NextIntlClientProvider locale={language} messages={messages} timeZone="UTC">
          <Broken {...props} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

function languageOfBrowser(): Spoken {
  const ours = Object.keys(sentences) as Spoken[];
  const isNear = (tag: string) => (one: string) => one.split('-')[0] === tag.split('-')[0];
  const liked = navigator.languages.map((tag) => ours.find(isNear(tag)));
  return liked.find((language) => language !== undefined) ?? 'en';
}
