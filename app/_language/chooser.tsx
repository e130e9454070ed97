import { getLocale, getTranslations } from 'next-intl/server';
import { languageNames, spoken } from '#messages/languages.ts';
import { SubmitButton } from '../_design/submit-button.tsx';
import { Form } from '../_forms/form.tsx';
import { choose } from './actions.ts';
import { chooserId } from './chooser-id.ts';

/** What the page is to speak. Each language is called by its own name. */
export async function Chooser() {
  const t = await getTranslations('language');
  const current = await getLocale();
  return (
    <Form action={choose} className="flex flex-wrap items-center justify-center gap-x-2">
      <label htmlFor={chooserId}>{t('label')}</label>
      <select
        // React resets a choice to what it was first, so a new one needs a new element.
        key={current}
        id={chooserId}
        name="language"
        defaultValue={current}
        className="min-h-8 rounded border border-edge bg-raised px-2 text-ink"
      >
        {spoken.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
      <SubmitButton kind="quiet" className="faint">
        {t('change')}
      </SubmitButton>
    </Form>
  );
}
