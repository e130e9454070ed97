import { NextIntlClientProvider } from 'next-intl';
import { type ComponentProps, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { messagesIn } from '#messages/languages.ts';
import { SeatStatus } from './seat-status.tsx';

type Seat = ComponentProps<typeof SeatStatus>['seat'];

function textOf(seat: Partial<Seat>): string {
  const children = createElement(SeatStatus, { seat: seat as Seat });
  const words = { locale: 'en' as const, messages: messagesIn('en'), timeZone: 'UTC', children };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, words)).replace(
    /<[^>]*>/g,
    ' ',
  );
}

const now = new Date();
const pending = { status: 'pending', modifiedAt: now, invitationTokenExpiresAt: now } as const;

test('a seat whose letter was refused says so, and that its link has ended where it has', () => {
  const refused = { ...pending, undeliverable: '550 No such user' };
  const fresh = textOf({ ...refused, isExpired: false });
  const over = textOf({ ...refused, isExpired: true });
  for (const text of [fresh, over]) expect(text).toMatch(/could not be delivered/i);
  expect(fresh).not.toMatch(/link ended/);
  expect(over).toMatch(/link ended/);
  expect(textOf({ ...pending, undeliverable: null, isExpired: true })).toMatch(/link ended/);
});
