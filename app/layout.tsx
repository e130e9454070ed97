import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import { directionOf } from '#messages/languages.ts';
import { KeptFocus } from './_design/kept-focus.tsx';
import { Language } from './_language/language.tsx';
import './globals.css';

/** What every page says of itself unless it says otherwise. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return {
    title: { default: t('usher'), template: `%s · ${t('usher')}` },
    referrer: 'same-origin',
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, email: false, address: false, date: false },
  };
}

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  // A page made ahead of its request has no nonce, and its scripts would not run.
  await connection();
  const language = await getLocale();
  return (
    <html lang={language} dir={directionOf(language)}>
      <body>
        <Language>{children}</Language>
        <KeptFocus />
      </body>
    </html>
  );
}
