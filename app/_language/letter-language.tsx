import { useTranslations } from 'next-intl';
import { z } from 'zod';
import type { LetterLanguage as Said } from '#domain/language/of-letter.ts';
import { languageNames, spoken } from '#messages/languages.ts';
import { Field } from '../_forms/field.tsx';

const own = '';
const kept = 'kept';

/** What the field of a `LetterLanguage` sends, as verbs take it. Where there is no such field, nothing is said. */
export const letterLanguage = z
  .enum([own, kept, ...spoken])
  .default(kept)
  .transform((language): Said => {
    if (language === kept) return undefined;
    return language === own ? null : language;
  });

/**
 * Lets whoever has letters sent choose what they are written in. `before` is what was chosen for one
 * letter's seat until now; `kept` has each seat keep its own.
 */
export function LetterLanguage({ before = null }: { before?: Said | typeof kept }) {
  const t = useTranslations('language');
  const choices = spoken.map((language) => ({ value: language, label: languageNames[language] }));
  const each = [
    ...(before === kept ? [{ value: kept, label: t('asBefore') }] : []),
    { value: own, label: t('theirOwn') },
  ];
  return (
    <Field
      name="language"
      label={t('ofLetter')}
      defaultValue={before ?? own}
      options={[...each, ...choices]}
    />
  );
}
