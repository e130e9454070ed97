import { useTranslations } from 'next-intl';
import { buttonLook } from '#app/_design/button-look.ts';
import { Conditions } from '#app/_forms/conditions.tsx';
import { Field } from '#app/_forms/field.tsx';
import { Kept } from './kept.tsx';
import { type View, viewPath } from './view.ts';

/** Finds a person among the seats that the table shows. */
export function Search({ id, view }: { id: string; view: View }) {
  const t = useTranslations('purchase.holders');
  const { search } = view;
  return (
    <search className="w-full max-w-letter">
      <Conditions action={`${viewPath(id)}#seats`} className="flex items-end gap-2">
        <Kept view={{ ...view, search: '', after: '' }} />
        <Field name="search" type="search" label={t('search')} defaultValue={search} />
        <button type="submit" className={`${buttonLook('plain')} shrink-0`}>
          {t('find')}
        </button>
      </Conditions>
    </search>
  );
}
