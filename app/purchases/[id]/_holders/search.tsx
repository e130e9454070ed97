import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { buttonLook } from '#app/_design/button-look.ts';
import { Field } from '#app/_forms/field.tsx';
import { type View, viewPath } from './view.ts';

/** Finds a person among the seats that the table shows. */
export function Search({ id, view: { show, search } }: { id: string; view: View }) {
  const t = useTranslations('purchase.holders');
  return (
    <search>
      <Form action={`${viewPath(id)}#seats`} className="flex items-end gap-2">
        {show !== 'live' && <input type="hidden" name="show" value={show} />}
        <Field key={search} name="search" type="search" label={t('search')} defaultValue={search} />
        <button type="submit" className={`${buttonLook('plain')} shrink-0`}>
          {t('find')}
        </button>
      </Form>
    </search>
  );
}
