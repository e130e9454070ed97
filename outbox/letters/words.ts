import { createFormatter, createTranslator } from 'use-intl/core';
import { first, last } from '#messages/isolated.ts';
import {
  directionOf,
  type Messages,
  messagesIn,
  type Spoken,
  spokenFor,
} from '#messages/languages.ts';

/** Tells the sentences of a letter. */
export type Words = ReturnType<typeof createTranslator<Messages, 'letters'>>;

/** One language, as letters speak it. */
export type Speech = {
  language: Spoken;
  words: Words;
  /** A day as people write it. */
  dayOf(day: string): string;
  /** Several as people count them up. */
  listOf(items: string[]): string;
  /** A moment as people write it, in a time zone that is named, since a letter knows no reader's. */
  momentIn(timeZone: string, moment: Date): string;
};

const known = new Map<Spoken, Speech>();

/** The first of the languages wanted, in the order of who has the say; English where none is known. */
export function speechIn(...wanted: (string | null | undefined)[]): Speech {
  const language = spokenFor(wanted.find(Boolean));
  const speech = known.get(language) ?? newSpeech(language);
  known.set(language, speech);
  return speech;
}

function newSpeech(locale: Spoken): Speech {
  // Or else the first name would decide which way the whole list runs.
  const apart = (item: string) => (directionOf(locale) === 'rtl' ? `${first}${item}${last}` : item);
  const words = createTranslator({ locale, messages: messagesIn(locale), namespace: 'letters' });
  return {
    language: locale,
    words,
    dayOf: (day) =>
      createFormatter({ locale, timeZone: 'UTC' }).dateTime(new Date(`${day}T00:00:00Z`), {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      }),
    listOf: (items) => createFormatter({ locale }).list(items.map(apart), { type: 'conjunction' }),
    momentIn: (timeZone, moment) =>
      createFormatter({ locale, timeZone }).dateTime(moment, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        hour: 'numeric',
        minute: '2-digit',
        timeZoneName: 'short',
      }),
  };
}
