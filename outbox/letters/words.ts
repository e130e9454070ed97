import { createFormatter, createTranslator } from 'use-intl/core';
import messages from '#messages/en.json' with { type: 'json' };

/** The language of all letters, so far. */
export const locale = 'en';

/** Every sentence of a letter. */
export const words = createTranslator({ locale, messages, namespace: 'letters' });

/** A moment as people write it, in a time zone that is named, since a letter knows no reader's. */
export function momentIn(timeZone: string, moment: Date): string {
  return createFormatter({ locale, timeZone }).dateTime(moment, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
}
