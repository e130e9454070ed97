import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { buttonLook } from '#app/_design/button-look.ts';
import { SearchField } from '#app/_forms/search-field.tsx';
import { Kept } from './kept.tsx';
import { type View, viewPath } from './view.ts';

/** Finds a person among the seats that the table shows. */
export function Search({ id, view }: { id: string; view: View }) {
  const t = useTranslations('purchase.holders');
  const { search } = view;
  return (
    <search className="w-full max-w-letter">
      <Form action={`${viewPath(id)}#seats`} className="flex items-end gap-2">
        <Kept view={{ ...view, search: '', after: '' }} />
        <SearchField name="search" label={t('search')} value={search} />
        <button type="submit" className={`${buttonLook('plain')} shrink-0`}>
          {t('find')}
        </button>
      </Form>
    </search>
  );
}
