import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { messagesIn } from '#messages/languages.ts';
import { Moment } from './moment.tsx';

/** How a page tells of something so many seconds ago, or ahead, that took its now a minute ago. */
function told(secondsAgo: number): string | undefined {
  const now = new Date(Date.now() - 60_000);
  const page = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messagesIn('en')} timeZone="UTC" now={now}>
      <Moment at={new Date(Date.now() - secondsAgo * 1_000)} />
    </NextIntlClientProvider>,
  );
  return /<time[^>]*>([^<]*)</.exec(page)?.[1];
}

test('what a page has just learnt of has happened, and is not still to come', () => {
  expect(told(5)).toBe('now');
  expect(told(5_400)).toBe('1 hour ago');
  expect(told(-7_200)).toBe('in 2 hours');
});
