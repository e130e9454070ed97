import { useTranslations } from 'next-intl';
import { z } from 'zod';
import { languageNames, spoken } from '#messages/languages.ts';
import { Field } from '../_forms/field.tsx';

/** What the field of a `LetterLanguage` sends: a language, or nothing where each person's own decides. */
export const letterLanguage = z
  .enum(['', ...spoken])
  .default('')
  .transform((language) => language || undefined);

/** Lets whoever gives seats choose what their letters are written in. */
export function LetterLanguage() {
  const t = useTranslations('language');
  const choices = spoken.map((language) => ({ value: language, label: languageNames[language] }));
  const own = { value: '', label: t('theirOwn') };
  return <Field name="language" label={t('ofLetter')} options={[own, ...choices]} />;
}
